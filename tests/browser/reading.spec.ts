import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";

test("reading is remembered and gone on with; code is copied; the search finds by keyboard", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await expect(page.getByRole("link", { name: /^Start: / })).toBeVisible();

  await page.goto("/lessons/routing/first-match");
  const heading = page.getByRole("heading", { name: "Path, query, header" });
  await heading.scrollIntoViewIfNeeded();
  const copy = page.getByRole("button", { name: /^Copy .*main\.py|^Copy / }).first();
  const code = (await page.locator("figure pre").first().textContent()) ?? "";
  await copy.click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${code}\n`);
  await heading.evaluate((element) => element.scrollIntoView({ block: "start" }));

  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Search" });
  await dialog.getByRole("searchbox").fill("prefetch rel");
  const options = dialog.getByRole("option");
  await expect(options.first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole("searchbox").fill("middleware");
  await expect(options.first()).toContainText("Middleware");
  await expect(options.first()).toHaveAttribute("data-focused", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/glossary#middleware$/);
  await expect(dialog).toBeHidden();

  await page.goto("/lessons");
  const row = page.getByRole("listitem").filter({ hasText: "The first route that matches" });
  await expect(row.getByRole("img", { name: "Begun" })).toBeVisible();
  const resume = page.getByRole("link", { name: "Go on: The first route that matches" });
  await expect(resume).toHaveAttribute("href", "/lessons/routing/first-match#path-query-header");
  await page.getByRole("button", { name: "Forget it" }).click();
  await page.getByRole("button", { name: "Forget", exact: true }).click();
  await expect(resume).toBeHidden();
});

test("German pages speak German, and lead to each other", async ({ page }) => {
  await page.goto("/lessons");
  await page.getByRole("link", { name: "Deutsch" }).click();
  await expect(page).toHaveURL(/\/de\/lessons$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.getByRole("link", { name: "Die erste Route, die passt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Die erste Route, die passt" })).toBeVisible();
  await expect(page.getByText("Was die Prüfungen fragen werden")).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/lessons\/routing\/first-match$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
