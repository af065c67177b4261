import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const solution = readFileSync("content/02-routing/01-first-match/fastapi/solution/main.py", "utf8");

test.use({ viewport: { width: 1280, height: 900 } });

test("a lesson is completed without a pointer: found, read, edited, run, checked", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/lessons");
  await tabTo(page, { role: "link", name: "The first route that matches" });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/first-match$/);
  const bench = page.getByRole("region", { name: "FastAPI workbench" });
  await bench.getByRole("button", { name: "Run FastAPI" }).waitFor();
  await bench.scrollIntoViewIfNeeded();
  await expect(bench.locator(".monaco-editor .view-line").first()).toBeVisible();

  await tabTo(page, { role: "textbox", name: /^main\.py, FastAPI/ });
  await test.step("a place in the files is found, announced and opened", async () => {
    await page.keyboard.press("ControlOrMeta+Shift+F");
    const dialog = page.getByRole("dialog", { name: "Find in the files of FastAPI" });
    await page.keyboard.type("fast");
    await page.keyboard.press("Escape");
    await expect(dialog, "one Escape closes, whatever stands in the field").toBeHidden();
    await page.keyboard.press("ControlOrMeta+Shift+F");
    await page.keyboard.type("app = fastapi");
    await expect(dialog.getByRole("status")).toHaveText("1 place in 1 file.");
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("option", { name: /app = FastAPI/ })).toHaveAttribute(
      "data-focused",
      "true",
    );
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(bench.locator(".active-line-number")).toHaveText("5");
    await expect(bench.getByRole("textbox", { name: /^main\.py, FastAPI/ })).toBeFocused();
  });
  await page.evaluate((text) => navigator.clipboard.writeText(text), solution);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
  await expect(bench.getByText("Saved", { exact: true })).toBeVisible();

  await tabTo(page, { role: "button", name: "Run FastAPI" }, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(bench.getByRole("status").first()).toHaveText("Running", { timeout: 60_000 });

  // One tab of the panes takes the focus; the arrows go from one to the next.
  await tabTo(page, { role: "tab", name: /./, within: "Panes of FastAPI" });
  const checks = bench.getByRole("tab", { name: /^Checks/ });
  for (let step = 0; step < 12; step += 1) {
    if (await checks.evaluate((tab) => tab === document.activeElement)) break;
    await page.keyboard.press("ArrowRight");
  }
  await expect(checks).toBeFocused();
  await tabTo(page, { role: "button", name: "Run checks" });
  await page.keyboard.press("Enter");
  await expect(bench.getByText(/^All \d+ checks passed\.$/)).toBeVisible({ timeout: 60_000 });
});

interface Target {
  readonly role: "button" | "link" | "tab" | "textbox";
  readonly name: string | RegExp;
  /** Name of the list that it is in. */
  readonly within?: string;
}

/** Presses a key until the focus is on the target, as a reader would. */
async function tabTo(page: Page, { role, name, within }: Target, key = "Tab"): Promise<void> {
  const place = within === undefined ? page : page.getByRole("tablist", { name: within });
  const targets = place.getByRole(role, { name });
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press(key);
    if (await targets.evaluateAll((found) => found.some((one) => one === document.activeElement))) return;
  }
  throw new Error(`${role} ${name} cannot be reached by ${key}`);
}
