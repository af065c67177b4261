import { Browser, detectBrowserPlatform, install, resolveBuildId } from "@puppeteer/browsers";
import { findFirefox, firefoxDownloads } from "../../tests/setup/firefox.ts";
import { installDebianPackage } from "./debian.ts";

/**
 * Sees to it that this machine has a Firefox: one that is there, else Debian's package (as root), else the
 * current release, downloaded.
 * @returns null when there is one, else a sentence that says what to do
 */
export async function installFirefox(): Promise<string | null> {
  if (await findFirefox()) return null;
  await installDebianPackage("firefox-esr");
  if (await findFirefox()) return null;
  const reason = await download().catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (await findFirefox()) return null;
  return `No Firefox was found and none could be installed (${reason ?? "it cannot be run"}): install Firefox, or name one in the environment variable FIREFOX.`;
}

/** @returns null when it was downloaded, else why not */
async function download(): Promise<string | null> {
  const platform = detectBrowserPlatform();
  if (!platform) return "there is none for this machine";
  console.log("downloading Firefox");
  const browser = Browser.FIREFOX;
  const buildId = await resolveBuildId(browser, platform, "stable");
  await install({ browser, platform, buildId, cacheDir: firefoxDownloads });
  return null;
}
