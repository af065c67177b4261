import { expect, test } from "./fixtures.ts";
import { lesson } from "./workbench.ts";

/** Chromium has no switch any more that turns JSPI off: the page is shown one that lacks it. */
test("a browser without JSPI is told so by name, and reading goes on", async ({ page, context }) => {
  await context.addInitScript(() => {
    Reflect.deleteProperty(WebAssembly, "Suspending");
  });
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await page.goto(lesson);
  await page.getByRole("region", { name: "FastAPI workbench" }).scrollIntoViewIfNeeded();
  const notice = page.getByRole("status").filter({ hasText: "The servers cannot run in this browser." });
  await expect(notice).toContainText("WebAssembly stack switching (JSPI)");
  await expect(notice).toContainText("Firefox");
  await expect(notice.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Run FastAPI" })).toBeDisabled();
  expect(failures).toEqual([]);
});
