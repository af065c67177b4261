import type { Browser } from "puppeteer-core";
import type { Voice } from "../voices.ts";
import { inBench, serveLesson } from "./served.ts";

/** Milliseconds from the click on "Run checks" to the last result on the screen, of a server that is up. */
export async function clickToResults(
  browser: Browser,
  lesson: string,
  voice: Voice,
  samples: number,
): Promise<number[]> {
  const { page } = await serveLesson(browser, lesson, voice);
  try {
    await page.locator(inBench(voice, '[role="tab"] ::-p-text(Checks)')).click();
    const button = await page
      .locator(inBench(voice, '::-p-aria([name="Run checks"][role="button"])'))
      .waitHandle();
    const times: number[] = [];
    for (let n = 0; n < samples; n++) times.push(await button.evaluate(timeOneRun));
    return times;
  } finally {
    await page.close();
  }
}

/** Runs in the page: a clock at this end would add the way there and back. */
function timeOneRun(button: Element): Promise<number> {
  return new Promise((resolve) => {
    const panel = button.closest('[role="tabpanel"]');
    const said = panel?.querySelector('[role="status"]');
    const started = performance.now();
    let ran = false;
    const observer = new MutationObserver(() => {
      const text = said?.textContent ?? "";
      if (text === "Checks are running.") ran = true;
      if (!ran || !/checks passed\.$/.test(text)) return;
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(panel ?? document.body, { childList: true, characterData: true, subtree: true });
    (button as HTMLElement).click();
  });
}
