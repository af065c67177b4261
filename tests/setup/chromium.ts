import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium of this machine: the one that `CHROMIUM` names, an installed one, or Playwright's download.
 * @returns its path, or null when there is none
 */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) return executable(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name))).concat(elsewhere);
  const own = chromium.executablePath();
  return installed.find(executable) ?? (own && existsSync(own) ? own : null);
}
