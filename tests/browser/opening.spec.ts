import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { lesson, Workbench } from "./workbench.ts";

test.use({ returning: false });

/** Paths of the pages that the router fetches ahead, as they are asked for. */
function fetchedAhead(page: Page): readonly string[] {
  const paths: string[] = [];
  page.on("request", (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (searchParams.has("_rsc")) paths.push(pathname);
  });
  return paths;
}

test("a page fetches another when somebody reaches for it, by pointer or keyboard", async ({ page }) => {
  const ahead = fetchedAhead(page);
  await page.goto("/lessons");
  await page.waitForLoadState("networkidle");
  expect(ahead).toEqual([]);
  await page.getByRole("link", { name: "Claims", exact: true }).hover();
  await expect.poll(() => ahead).toContain("/claims");
  await page.getByRole("link", { name: "Choose", exact: true }).focus();
  await expect.poll(() => ahead).toContain("/choose");
  expect(ahead).not.toContain("/glossary");
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the workbenches come when their reader comes near", async ({ page }) => {
    const { region } = new Workbench(page, "FastAPI");
    await page.goto(lesson);
    await page.waitForLoadState("networkidle");
    await expect(region).toHaveCount(0);
    await page.locator("#workbenches").scrollIntoViewIfNeeded();
    await expect(region.getByRole("button", { name: "Run FastAPI" })).toBeVisible();
  });

  test("the workbenches come at once for a project that the address holds", async ({ page }) => {
    await page.goto(`${lesson}#project=damaged`);
    await expect(page.getByRole("dialog")).toBeVisible();
  });
});
