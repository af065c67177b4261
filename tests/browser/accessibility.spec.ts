import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { lesson, openLesson } from "./workbench.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of ["/", "/lessons", "/claims", "/where-is", lesson]) {
    test(`${path} keeps the accessibility rules in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      if (path === lesson) await openLesson(page);
      else await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))])).toEqual(
        [],
      );
    });
  }
}

test("no page scrolls sideways on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/", "/lessons", "/claims", "/where-is", lesson]) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("the Tab key leaves the editor", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.region.locator(".monaco-editor .view-lines").first().click();
  const inside = () => page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null);
  expect(await inside()).toBe(true);
  await page.keyboard.press("Tab");
  expect(await inside()).toBe(false);
});
