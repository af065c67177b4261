import type { BrowserContext } from "@playwright/test";
import { firstExercises } from "./chapters.ts";
import { expect, openBrowser, test } from "./fixtures.ts";
import { Workbench } from "./workbench.ts";

// One exercise of each chapter, in both frameworks, solved by typing the solution into the lesson as it stands.

/** One reader goes through the whole course: whoever comes back has the image and the compiled code already. */
let reader: BrowserContext;
test.beforeAll(async ({ site }, testInfo) => {
  reader = await openBrowser(testInfo.outputPath("profile"), {
    baseURL: site,
    viewport: { width: 1600, height: 1000 },
  });
});
test.afterAll(() => reader.close());

for (const [chapter, assignments] of await firstExercises()) {
  test(`${chapter}: the start fails, the solution passes every check`, async () => {
    const page = await reader.newPage();
    for (const { slug, sides } of assignments) {
      await page.goto(`/lessons/${slug}`);
      for (const { voice, files, prepared } of sides) {
        const bench = new Workbench(page, voice);
        await bench.region.scrollIntoViewIfNeeded();
        await expect(bench.region.locator(".monaco-editor .view-line").first()).toBeVisible();
        await bench.run();
        const before = await bench.check();
        expect(await before.and(page.locator("[data-status=failed]")).count()).toBeGreaterThan(0);
        for (const [path, file] of files) {
          if (file === null) await bench.remove(path);
          else if (file.isNew) await bench.create(path, file.text);
          else await bench.edit(path, file.text);
        }
        if (prepared) {
          await bench.stop();
          await bench.run();
        }
        const items = await bench.check();
        await expect(items.and(page.locator("[data-status=passed]"))).toHaveCount(await items.count());
      }
    }
    await page.close();
  });
}
