import type { BrowserContext, Page } from "@playwright/test";
import type { Voice } from "../voices.ts";

/**
 * Milliseconds from opening the lesson to the first answer of one of its servers: navigation, the page, the
 * clicks on Run, Request and Send, the container's start, the server's start, and one `POST /items/`.
 * @param samples how many times; visits before them fill the caches and are not counted
 */
export async function openToFirstAnswer(
  context: BrowserContext,
  lesson: string,
  voice: Voice,
  samples: number,
): Promise<number[]> {
  await keepCompiledCode(context, lesson, voice);
  const times: number[] = [];
  for (let run = 0; run <= samples; run++) {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(lesson, { waitUntil: "commit" });
    await startAndAsk(page, voice);
    if (run > 0) times.push(performance.now() - started);
    await page.close();
  }
  return times;
}

/**
 * A first visit as long as a reader's: V8 keeps compiled WebAssembly once it has been optimised, which takes a
 * while and some requests. Stock Pyodide gets the same visit.
 */
async function keepCompiledCode(context: BrowserContext, lesson: string, voice: Voice): Promise<void> {
  const page = await context.newPage();
  await page.goto(lesson, { waitUntil: "commit" });
  await startAndAsk(page, voice);
  for (let request = 0; request < 5; request++) {
    await page.waitForTimeout(firstVisit / 5);
    await click(page, voice, "Send");
  }
  await page.close();
}

/** Milliseconds of a first visit. */
export const firstVisit = 25_000;

const click = (page: Page, voice: Voice, name: string) =>
  page
    .getByRole("region", { name: `${voice.name} workbench` })
    .getByRole("button", { name })
    .click();

/**
 * Runs the server and sends the sample, each as soon as the page allows it. Done from inside the page:
 * Playwright looks for what is slow to come every half second, which is as long as what is measured.
 */
export async function startAndAsk(page: Page, { name }: Pick<Voice, "name">): Promise<void> {
  await page.evaluate(
    async ([voice, limit]) => {
      const inBench = (selector: string) => [
        ...document.querySelectorAll<HTMLElement>(`[aria-label="${voice} workbench"] ${selector}`),
      ];
      const seen = (what: string, find: () => HTMLElement | undefined) =>
        new Promise<HTMLElement>((resolve, reject) => {
          const timer = setTimeout(() => {
            observer.disconnect();
            reject(new Error(`${what} was not seen within ${limit} ms`));
          }, limit);
          const look = () => {
            const found = find();
            if (!found) return;
            observer.disconnect();
            clearTimeout(timer);
            resolve(found);
          };
          const observer = new MutationObserver(look);
          observer.observe(document, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
          });
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
    },
    [name, 60_000] as const,
  );
}
