import puppeteer, { type Browser } from "puppeteer-core";
import { chromiumLaunch } from "../tests/setup/launch.ts";

/**
 * Chromium as a reader has it, with its profile in `directory`, where nobody listens to what it sends and receives.
 * Playwright is told of every request of every frame and worker, each by several messages; where fifty are under way at
 * once that took longer than what is measured.
 * @throws Error when this machine has no Chromium
 */
export function launchUnwatched(directory: string): Promise<Browser> {
  const { executablePath, args } = chromiumLaunch();
  return puppeteer.launch({
    executablePath,
    // Puppeteer's own list turns features off that a reader's browser has.
    ignoreDefaultArgs: true,
    args: ["--headless", "--window-size=1600,1000", ...args, "about:blank"],
    userDataDir: directory,
    networkEnabled: false,
    defaultViewport: null,
    protocolTimeout: 300_000,
  });
}

/** A page or frame in which a function can be run, whoever drives the browser. */
export interface InPage<Result> {
  evaluate(
    work: (argument: readonly [string, number]) => Promise<Result>,
    argument: readonly [string, number],
  ): Promise<Result>;
}
