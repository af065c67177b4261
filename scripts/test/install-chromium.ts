import { findChromium } from "../../tests/setup/chromium.ts";
import { capture } from "../setup/command.mjs";
import { node, script } from "./tool.ts";

async function installed(program: string, args: readonly string[]): Promise<boolean> {
  return (await capture(program, args, { DEBIAN_FRONTEND: "noninteractive" })).code === 0;
}

/**
 * Sees to it that this machine has a Chromium: one that is there, else Debian's package (as root), else the
 * one that Playwright downloads.
 * @returns null when there is one, else a sentence that says what to do
 */
export async function installChromium(): Promise<string | null> {
  if (findChromium()) return null;
  const debian = process.getuid?.() === 0 && (await installed("apt-get", ["--version"]));
  if (debian) {
    console.log("installing Debian's package chromium");
    await installed("apt-get", ["update"]);
    await installed("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
    if (findChromium()) return null;
  }
  console.log("downloading Playwright's Chromium");
  await node([script("@playwright/test", "cli.js"), "install", "chromium"], 5);
  if (findChromium()) return null;
  return "No Chromium was found and none could be installed: install Chromium or Chrome, or name one in the environment variable CHROMIUM.";
}
