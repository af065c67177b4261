import { readFileSync } from "node:fs";
import { chromiumLaunch } from "../setup/launch.ts";
import { launchSite } from "../setup/site.ts";
import { expect, openBrowser, test } from "./fixtures.ts";
import { openLesson, Workbench } from "./workbench.ts";

const fresh = "content/02-routing/01-first-match/fastapi/solution/main.py";

// A site of its own, because it is switched off: the cut is real, and no setting of the browser's.
test("after one visit, and without a network, a lesson that was never opened is solved", async () => {
  test.setTimeout(240_000);
  const testInfo = test.info();
  const site = await launchSite({});
  const context = await openBrowser(testInfo.outputPath("profile"), {
    baseURL: site.url,
    viewport: { width: 1600, height: 1000 },
    // As a reader's browser: of one that a program drives nothing is kept unasked.
    args: [...chromiumLaunch().args, "--disable-blink-features=AutomationControlled"],
  });
  try {
    const [page = await context.newPage()] = context.pages();
    const { FastAPI } = await openLesson(page);
    await FastAPI.run();
    await expect(page.getByText("Lessons, editor and servers work without a network.")).toBeVisible({
      timeout: 150_000,
    });
    site.stop();

    await page.goto("/lessons/routing/first-match");
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const bench = new Workbench(page, "FastAPI");
    await bench.region.scrollIntoViewIfNeeded();
    await bench.open("main.py");
    await bench.type(readFileSync(fresh, "utf8"));
    await bench.run();
    const items = await bench.check();
    await expect(items.and(page.locator("[data-status=passed]"))).toHaveCount(await items.count());

    await page.keyboard.press("Control+k");
    await page.getByRole("searchbox").fill("middleware");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.goto("/lessons");
    await expect(page.getByRole("img", { name: "Solved in FastAPI" })).toBeVisible();
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { name: "This page is not on this device" })).toBeVisible();
  } finally {
    site.stop();
    await context.close();
  }
});
