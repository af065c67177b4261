import { findChromium } from "../../tests/setup/chromium.ts";
import { installDebianPackage } from "./debian.ts";
import { node, script } from "./tool.ts";

/**
 * Sees to it that this machine has a Chromium: one that is there, else Debian's package (as root), else the
 * one that Playwright downloads.
 * @returns null when there is one, else a sentence that says what to do
 */
export async function installChromium(): Promise<string | null> {
  if (findChromium()) return null;
  await installDebianPackage("chromium");
  if (findChromium()) return null;
  console.log("downloading Playwright's Chromium");
  await node([script("@playwright/test", "cli.js"), "install", "chromium"], 5);
  if (findChromium()) return null;
  return "No Chromium was found and none could be installed: install Chromium or Chrome, or name one in the environment variable CHROMIUM.";
}
