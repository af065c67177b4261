import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import type { InPage } from "../unwatched.ts";
import type { Voice } from "../voices.ts";

/**
 * Milliseconds from opening the lesson to the first answer of one of its servers: navigation, the page, the
 * clicks on Run, Request and Send, the container's start, the server's start, and one `POST /items/`.
 * @param samples how many times; visits before them fill the caches and are not counted
 */
export async function openToFirstAnswer(
  browser: Browser,
  lesson: string,
  voice: Voice,
  samples: number,
): Promise<number[]> {
  await keepCompiledCode(browser, lesson, voice);
  const times: number[] = [];
  for (let run = 0; run <= samples; run++) {
    const page = await browser.newPage();
    // There from the document's first moment: nothing waits for this end to hear that the page has come.
    await page.evaluateOnNewDocument(
      `if (window === top) window.asked = (${clickThrough})(${JSON.stringify([voice.name, limit])});`,
    );
    const started = performance.now();
    await page.goto(lesson, { waitUntil: "domcontentloaded" });
    await page.evaluate(() => (window as Window & { asked?: Promise<void> }).asked);
    if (run > 0) times.push(performance.now() - started);
    await page.close();
  }
  return times;
}

/**
 * A first visit as long as a reader's: V8 keeps compiled WebAssembly once it has been optimised, which takes a
 * while and some requests. Stock Pyodide gets the same visit.
 */
async function keepCompiledCode(browser: Browser, lesson: string, voice: Voice): Promise<void> {
  const page = await browser.newPage();
  await page.goto(lesson, { waitUntil: "domcontentloaded" });
  await startAndAsk(page, voice);
  for (let request = 0; request < 5; request++) {
    await pause(firstVisit / 5);
    await page
      .locator(`[aria-label="${voice.name} workbench"] ::-p-aria([name="Send"][role="button"])`)
      .click();
  }
  await page.close();
}

/** Milliseconds of a first visit. */
export const firstVisit = 25_000;

/** Milliseconds in which each thing must be seen. */
const limit = 60_000;

/** Runs the server and sends the sample, each as soon as the page allows it. */
export async function startAndAsk(page: InPage<void>, { name }: Pick<Voice, "name">): Promise<void> {
  await page.evaluate(clickThrough, [name, limit]);
}

/** Runs in the page: what drives a browser looks for what is slow to come every half second, as long as what is measured. */
async function clickThrough([voice, patience]: readonly [string, number]): Promise<void> {
  const inBench = (selector: string) => [
    ...document.querySelectorAll<HTMLElement>(`[aria-label="${voice} workbench"] ${selector}`),
  ];
  const seen = (what: string, find: () => HTMLElement | undefined) =>
    new Promise<HTMLElement>((resolve, reject) => {
      const timer = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`${what} was not seen within ${patience} ms`));
      }, patience);
      const look = () => {
        const found = find();
        if (!found) return;
        observer.disconnect();
        clearTimeout(timer);
        resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  const labelled = (selector: string, text: string) => () =>
    inBench(selector).find((element) => element.textContent?.includes(text));
  // Controls take clicks once they are painted; nobody clicks sooner.
  const click = async (element: HTMLElement) => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    element.click();
  };
  await click(await seen("Run", () => inBench(`button[aria-label="Run ${voice}"]:enabled`)[0]));
  await seen("Running", labelled('[role="status"]', "Running"));
  await click(await seen("Request", labelled('[role="tab"]', "Request")));
  await click(await seen("Send", labelled("button:enabled", "Send")));
  await seen("the answer", labelled('[aria-label="Answer"]', "item_name"));
}
