import { type BrowserContext, test as base, chromium, expect } from "@playwright/test";
import { findChromium } from "../setup/chromium.ts";
import { chromiumArguments } from "../setup/launch.ts";

export { expect };

/**
 * A test in a browser with a new profile on disk: what a reader has, so that storage survives a reload.
 * `page.goto("/…")` is relative to the site.
 */
export const test = base.extend<{ context: BrowserContext; site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern
  site: async ({}, use) => {
    const url = process.env.SITE_URL;
    if (!url) throw new Error("SITE_URL is not set: start the tests with Playwright's configuration");
    await use(url);
  },
  context: async ({ site, viewport, colorScheme, reducedMotion }, use, testInfo) => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error("No Chromium on this machine: npm test installs one where it can");
    const context = await chromium.launchPersistentContext(testInfo.outputPath("profile"), {
      executablePath,
      args: [...chromiumArguments],
      baseURL: site,
      viewport,
      colorScheme,
      reducedMotion,
    });
    await use(context);
    await context.close();
  },
});
