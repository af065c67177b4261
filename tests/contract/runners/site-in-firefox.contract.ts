import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchFirefox } from "../../setup/puppeteer.ts";
import { launchSite } from "../../setup/site.ts";

/** The site itself in Firefox: a server runs in a lesson; a Firefox that lacks something is told what. */
const lesson = "/lessons/validation/types-or-fields";
/** Milliseconds for Python to start, on a machine that has more to do. */
const patience = 90_000;

let site: Awaited<ReturnType<typeof launchSite>>;
beforeAll(async () => {
  site = await launchSite({});
});
afterAll(() => site?.stop());

/** Opens the lesson, does what is to be done there, and reports what nobody caught. */
async function inLesson(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1500, height: 1000 });
    const failures: unknown[] = [];
    page.on("pageerror", (error) => failures.push(error));
    await page.goto(site.url + lesson);
    await page.locator("h1").wait();
    await act(page);
    expect(failures).toEqual([]);
  } finally {
    await browser.close();
  }
}

const workbench = 'section[aria-label="FastAPI workbench"]';

it("runs the server of a lesson", { timeout: 3 * patience }, async () => {
  await inLesson(await launchFirefox(), async (page) => {
    const run = `${workbench} button[aria-label="Run FastAPI"]`;
    await page.waitForSelector(`${run}:not([disabled])`, { timeout: patience });
    // As assistive technology presses it, wherever it is on the page.
    await page.$eval(run, (button) => (button as HTMLButtonElement).click());
    await page.waitForFunction(
      (status) => document.querySelector(status)?.textContent?.includes("Running"),
      { timeout: patience },
      `${workbench} [role="status"]`,
    );
  });
});

it("names what a Firefox without JSPI lacks, and lets the reader read on", {
  timeout: patience,
}, async () => {
  const preferences = { "javascript.options.wasm_js_promise_integration": false };
  await inLesson(await launchFirefox(preferences), async (page) => {
    await page.locator("::-p-text(The servers cannot run in this browser.)").setTimeout(patience).wait();
    await page.locator("::-p-text(WebAssembly stack switching \\(JSPI\\))").wait();
    const text = await page.evaluate(() => document.querySelector("main")?.textContent ?? "");
    expect(text.length).toBeGreaterThan(1_000);
  });
});
