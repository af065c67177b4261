import { type BrowserContext, test as base, expect } from "@playwright/test";
import { openBrowser } from "./open-browser.ts";
import { copyReturningReader } from "./returning-reader.ts";

export { expect, openBrowser };

interface Fixtures {
  readonly context: BrowserContext;
  readonly site: string;
  /** Whether the reader has run a server here before; `test.use({ returning: false })` for a first visit. */
  readonly returning: boolean;
}

/**
 * A test in a browser with a profile of its own on disk: what a reader has, so that storage survives a reload.
 * `page.goto("/…")` is relative to the site.
 */
export const test = base.extend<Fixtures>({
  returning: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern
  site: async ({}, use) => {
    const url = process.env.SITE_URL;
    if (!url) throw new Error("SITE_URL is not set: start the tests with Playwright's configuration");
    await use(url);
  },
  context: async ({ site, returning, viewport, colorScheme, reducedMotion }, use, testInfo) => {
    const look = { viewport, colorScheme, reducedMotion };
    const profile = testInfo.outputPath("profile");
    if (returning) await copyReturningReader(profile, site);
    const context = await openBrowser(profile, { baseURL: site, ...look });
    await use(context);
    await context.close();
  },
});
