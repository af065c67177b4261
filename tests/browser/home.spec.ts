import { expect, test } from "./fixtures.ts";

test("the home page leads to the first lesson", async ({ page }) => {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("requestfailed", (request) => failures.push(request.url()));
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("main").locator('a[href^="/lessons/"]').first().click();
  await expect(page).toHaveURL(/\/lessons\/[^/]+\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(failures).toEqual([]);
});

test("no request leaves the machine", async ({ page, site }) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !/(^|\.)localhost$/.test(hostname)) outside.push(request.url());
  });
  await page.goto(site);
  await page.waitForLoadState("networkidle");
  expect(outside).toEqual([]);
});
