import { expect, test } from "./fixtures.ts";
import { openLesson } from "./workbench.ts";

const phone = { width: 390, height: 844 };
const desk = { width: 1600, height: 1000 };
const words = "# typed on a narrow window";

test.use({ viewport: desk });

test("a window that shrinks and grows keeps the editor and what was typed in it", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  const lines = FastAPI.region.locator(".monaco-editor .view-lines");
  await page.setViewportSize(phone);
  await expect(page.locator(".monaco-editor .view-lines")).toHaveCount(1);
  await lines.first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(`${words}\n`);
  for (const size of [desk, phone, desk]) {
    await page.setViewportSize(size);
    await expect(page.locator(".monaco-editor .view-lines")).toHaveCount(size === desk ? 2 : 1);
    await expect(lines).toContainText(words.replaceAll(" ", "\u00a0"));
  }
});
