import { lessonFolders, slugOf } from "../../content/reader/folders.ts";
import { expect, test } from "./fixtures.ts";
import { keepsRules } from "./rules.ts";
import { lesson, openLesson } from "./workbench.ts";

/** Pages beside the lessons, each in a form of its own. Those of the classroom are looked at in `classroom.spec.ts`. */
const pages = ["/", "/lessons", "/claims", "/choose", "/where-is", "/glossary", "/offline", "/no-such-page"];
const german = ["/de", "/de/lessons"];

test("every type of page keeps the accessibility rules, light and dark", async ({ page }) => {
  test.setTimeout(300_000);
  for (const path of [...pages, ...german])
    await test.step(path, async () => {
      await page.goto(path);
      await keepsRules(page);
    });
  for (const path of [lesson, `/de${lesson}`])
    await test.step(path, async () => {
      const { FastAPI } = await openLesson(page, "off", path);
      const run = path === lesson ? "Run FastAPI" : "FastAPI starten";
      await expect(FastAPI.region.getByRole("button", { name: run })).toBeVisible();
      await keepsRules(page);
    });
  await test.step("the search and the settings, open", async () => {
    await page.goto("/lessons");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("dependency");
    await expect(page.getByRole("option").first()).toBeVisible();
    await keepsRules(page);
    await page.goto("/lessons");
    await page.getByRole("button", { name: "Settings" }).click();
    await expect(page.getByRole("group", { name: "Editor" })).toBeVisible();
    await keepsRules(page);
  });
});

test("no page scrolls sideways on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const lessons = (await lessonFolders()).map((place) => `/lessons/${slugOf(place)}`);
  const tooWide: string[] = [];
  for (const path of [...pages, ...german, `/de${lesson}`, ...lessons]) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) tooWide.push(`${path} by ${overflow} px`);
  }
  expect(tooWide).toEqual([]);
});

test("the Tab key leaves the editor", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.region.locator(".monaco-editor .view-lines").first().click();
  const inside = () => page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null);
  expect(await inside()).toBe(true);
  await page.keyboard.press("Tab");
  expect(await inside()).toBe(false);
});
