import { rmSync } from "node:fs";
import { type BrowserContext, test as base, chromium, expect } from "@playwright/test";
import { chromiumLaunch } from "../../setup/launch.ts";
import { Sandbox } from "./sandbox.ts";
import { serveTestSite, type TestSite } from "./site.ts";

export { expect };

/**
 * A container behind the unmodified client, on a page of its own. One browser profile for all tests of a
 * worker: the image is then fetched once, as by a reader who has been here before.
 */
export const test = base.extend<{ sandbox: Sandbox }, { testSite: TestSite; browserProfile: BrowserContext }>(
  {
    testSite: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern
      async ({}, use) => {
        const site = await serveTestSite();
        await use(site);
        await site.close();
      },
      { scope: "worker" },
    ],
    browserProfile: [
      async ({ testSite }, use, workerInfo) => {
        const profile = `.cache/container-profile-${workerInfo.workerIndex}`;
        rmSync(profile, { recursive: true, force: true });
        const context = await chromium.launchPersistentContext(profile, {
          ...chromiumLaunch(),
          baseURL: testSite.origin,
        });
        await use(context);
        await context.close();
      },
      { scope: "worker" },
    ],
    sandbox: async ({ browserProfile, testSite }, use, testInfo) => {
      const page = await browserProfile.newPage();
      const sandbox = await Sandbox.boot(page, testSite.origin);
      await use(sandbox);
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach("outputs", { body: await sandbox.outputs() });
      }
      await page.close();
    },
  },
);
