import type { FrameLocator, Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openLesson } from "./workbench.ts";

test.use({ viewport: { width: 1600, height: 1000 } });

/** The bar above a preview and the page below it, in the lesson's pane as in a tab of its own. */
class Shown {
  readonly address: Locator;
  readonly page: FrameLocator;
  private readonly scope: Page | Locator;

  constructor(scope: Page | Locator) {
    this.scope = scope;
    this.address = scope.getByRole("textbox", { name: "Address" });
    this.page = scope.frameLocator("iframe");
  }

  button(name: "Back" | "Forward" | "Reload"): Locator {
    return this.scope.getByRole("button", { name });
  }

  async goTo(path: string): Promise<void> {
    await this.address.fill(path);
    await this.address.press("Enter");
  }
}

/** Follows the bar through addresses, links, history and reloads. */
async function walk(shown: Shown): Promise<void> {
  await shown.goTo("/docs");
  await expect(shown.page.getByRole("heading", { name: /FastAPI/ }).first()).toBeVisible();
  await expect(shown.address).toHaveValue("/docs");
  await shown.page.getByRole("link", { name: "/openapi.json" }).click();
  await expect(shown.page.locator("body")).toContainText('"openapi":"3.1');
  await shown.goTo("http://localhost:8000/redoc");
  await expect(shown.page.getByRole("heading", { name: /FastAPI/ }).first()).toBeVisible();
  await expect(shown.address).toHaveValue("/redoc");
  await shown.button("Back").click();
  await expect(shown.address).not.toHaveValue("/redoc");
  await shown.button("Forward").click();
  await expect(shown.address).toHaveValue("/redoc");
  await shown.button("Reload").click();
  await expect(shown.page.getByRole("heading", { name: /FastAPI/ }).first()).toBeVisible();
  await shown.goTo("https://example.com/");
  await expect(shown.address).toHaveAttribute("aria-invalid", "true");
}

test("the preview has an address bar, back, forward and reload", async ({ page }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.run();
  await FastAPI.show("Preview");
  await walk(new Shown(FastAPI.region));
});

test("a preview in a tab of its own works as long as its lesson is open", async ({ page, context }) => {
  const { FastAPI } = await openLesson(page);
  await FastAPI.run();
  await FastAPI.show("Preview");
  await new Shown(FastAPI.region).goTo("/openapi.json");
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    FastAPI.region.getByRole("link", { name: "Open in a new tab" }).click(),
  ]);
  const shown = new Shown(tab);
  await expect(shown.address).toHaveValue("/openapi.json");
  await expect(shown.page.locator("body")).toContainText('"openapi":"3.1');
  await walk(shown);
  await expect(tab).toHaveTitle(/FastAPI.* · Preview/);
  await tab.reload();
  await expect(shown.page.locator("body")).toContainText('"openapi":"3.1');
  await expect(tab.getByText(/was closed or reloaded/)).toBeHidden();

  await page.close();
  await expect(tab.getByText(/was closed or reloaded/)).toBeVisible();
  await shown.button("Reload").click();
  await expect(shown.page.getByRole("heading", { name: "This sandbox is not running" })).toBeVisible();
});

test("an address that is no preview's says where one comes from", async ({ page }) => {
  await page.goto("/preview?of=evil.example&path=/");
  await expect(page.getByRole("heading", { name: "No preview here" })).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
});
