import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openLesson } from "./workbench.ts";

test.use({ viewport: { width: 1600, height: 1000 } });

const main = `import os

from models import Tea
from fastapi import FastAPI
app = FastAPI()

@app.get("/teas")
def teas() -> list[Tea]:
    return [Tea(name="Sencha", grams="heavy")]
`;
const models = `from pydantic import BaseModel


class Tea(BaseModel):
    name: str
    grams: int
`;

/** Puts the cursor with the keyboard alone, as everything else here. */
async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press("Control+g");
  await page.keyboard.insertText(`${line}:${column}`);
  await page.keyboard.press("Enter");
}

test("Python is understood: by keyboard", async ({ page }) => {
  test.setTimeout(420_000);
  const bench = (await openLesson(page, "on")).FastAPI;
  const { region } = bench;
  await region.scrollIntoViewIfNeeded();
  const lines = region.locator(".view-lines");
  const help = region.getByText(/Lint: .*Types: /s);
  const errors = region.locator(".squiggly-error");
  const focus = (path: string) => region.getByRole("textbox", { name: `${path}, FastAPI` }).focus();
  await bench.create("models.py", models);
  await bench.edit("main.py", main);

  await test.step("both say when they are ready, and what is wrong", async () => {
    await expect(help).toHaveText(/Lint: ready.*Types: ready/s, { timeout: 150_000 });
    await expect(errors).toHaveCount(1);
    await expect(region.locator(".squiggly-warning").first()).toBeVisible();
  });

  await test.step("a quick fix mends what ruff found, and saving formats", async () => {
    await goTo(page, 1, 8);
    await page.keyboard.press("Control+.");
    await expect(page.getByText(/Remove unused import: .os/).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(lines).not.toContainText("import os");
    await expect(lines).toContainText("app = FastAPI()@app.get");
    await page.keyboard.press("Control+s");
    // Two blank lines before the function, which was written with one.
    await expect(region.locator(".line-numbers", { hasText: /^10$/ })).toBeVisible();
  });

  await test.step("hover tells a type", async () => {
    await goTo(page, 4, 2);
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+i");
    await expect(page.getByText("(variable) app: FastAPI").first()).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("a definition leads into the framework, which is read only", async () => {
    await goTo(page, 4, 8);
    await page.keyboard.press("F12");
    await expect(region.getByRole("tab", { name: "applications.py" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await expect(lines).toContainText("class FastAPI(Starlette)");
    await page.keyboard.type("x");
    await expect(lines).toContainText("class FastAPI(Starlette)");
  });

  await test.step("a name is renamed in every file", async () => {
    await bench.openPath("models.py");
    await focus("models.py");
    await goTo(page, 6, 6);
    await page.keyboard.press("F2");
    await expect(page.locator("input.rename-input")).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("weight");
    await page.keyboard.press("Enter");
    await expect(lines).toContainText("weight: int");
    await bench.openPath("main.py");
    await expect(lines).toContainText('weight="heavy"');
  });

  await test.step("members are completed, and errors go when they are mended", async () => {
    await bench.edit("main.py", "from fastapi import FastAPI\n\napp = FastAPI()\napp");
    await expect(errors).toHaveCount(0);
    await focus("main.py");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(".includ");
    await expect(page.locator(".suggest-widget")).toContainText("include_router");
    await page.keyboard.press("Enter");
    await expect(lines).toContainText("app.include_router");
  });
});

test("Vim's keys, for who wants them", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await page.getByRole("button", { name: "Settings" }).click();
  const scripts = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  const vim = page.getByRole("checkbox", { name: "Vim’s keys" });
  await expect(vim).toBeVisible();
  const before = await scripts();
  await vim.check();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  const { region } = FastAPI;
  await region.scrollIntoViewIfNeeded();
  const bar = region.getByRole("status", { name: "Vim" });
  await expect(bar).toContainText("NORMAL");
  await bar.scrollIntoViewIfNeeded();
  const covered = bar.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(left + 4, top + height / 2));
  });
  expect(await covered, "the editor lies over the bar").toBe(false);
  expect(await scripts(), "fetched when it is wanted").toBeGreaterThan(before);
  await region.locator(".monaco-editor .view-lines").first().click();
  await page.keyboard.type("ggO# note");
  await expect(bar).toContainText("INSERT");
  await page.keyboard.press("Escape");
  await page.keyboard.type("yyp");
  await expect(region.locator(".view-line").filter({ hasText: "# note" })).toHaveCount(2);
  await page.keyboard.type(":w");
  await page.keyboard.press("Enter");
  await expect(region.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(region.getByRole("textbox", { name: /^main\.py, FastAPI/ })).not.toBeFocused();
});
