import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { Browser, getInstalledBrowsers } from "@puppeteer/browsers";
import { cache } from "../../scripts/setup/paths.mjs";

const names = ["firefox-esr", "firefox"];
const elsewhere = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** Where a Firefox is kept that was downloaded. */
export const firefoxDownloads = join(cache, "firefox");

/**
 * A Firefox of this machine: the one that `FIREFOX` names, an installed one, or our download.
 * @returns its path, or null when there is none
 */
export async function findFirefox(): Promise<string | null> {
  const named = process.env.FIREFOX;
  if (named) return executable(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name))).concat(elsewhere);
  const downloaded = await getInstalledBrowsers({ cacheDir: firefoxDownloads });
  const own = downloaded.filter(({ browser }) => browser === Browser.FIREFOX);
  return [...installed, ...own.map(({ executablePath }) => executablePath)].find(executable) ?? null;
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
