import type { BrowserContext, Locator, Page } from "@playwright/test";

/** FastAPI's workbench of the lesson that is measured, by what is written on it. */
function fastapi(page: Page): Locator {
  return page.getByRole("region", { name: "FastAPI workbench" });
}

/**
 * Milliseconds from opening the lesson to the first answer of its FastAPI server: navigation, the page, the
 * clicks on Run, Request and Send, the container's start, uvicorn's start, and one `POST /items/`.
 * @param samples how many times; one more run before them fills the cache and is not counted
 */
export async function openToFirstAnswer(
  context: BrowserContext,
  lesson: string,
  samples: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= samples; run++) {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(lesson, { waitUntil: "commit" });
    await startAndAsk(page);
    if (run > 0) times.push(performance.now() - started);
    await page.close();
  }
  return times;
}

/**
 * Runs the server and sends the sample, each as soon as the page allows it. Done from inside the page:
 * Playwright looks for what is slow to come every half second, which is as long as what is measured.
 */
async function startAndAsk(page: Page): Promise<void> {
  await page.evaluate(async (limit) => {
    const inBench = (selector: string) => [
      ...document.querySelectorAll<HTMLElement>(`[aria-label="FastAPI workbench"] ${selector}`),
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
    await click(await seen("Run", () => inBench('button[aria-label="Run FastAPI"]:enabled')[0]));
    await seen("Running", labelled('[role="status"]', "Running"));
    await click(await seen("Request", labelled('[role="tab"]', "Request")));
    await click(await seen("Send", labelled("button:enabled", "Send")));
    await seen("the answer", labelled('[aria-label="Answer"]', "item_name"));
  }, 60_000);
}

/**
 * Milliseconds between two edits: a learner reads the answer and types. The sandbox makes its next spare
 * interpreter in this time, some seconds after a start, so that it does not compete with the server.
 */
const thought = 6_000;

/**
 * Milliseconds from saving an edit (Ctrl+S) to the first answer of the new code, with `uvicorn --reload` in
 * the container. Asked from inside the container's preview, as often as it answers, so that what is
 * measured is the server and not the polling.
 * @param edit gives the source for edit number n, and what `GET /version` then answers
 */
export async function editToAnswer(
  context: BrowserContext,
  lesson: string,
  original: string,
  edit: (source: string, n: number) => { source: string; answer: string },
  samples: number,
): Promise<number[]> {
  const page = await context.newPage();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(lesson);
  await startAndAsk(page);
  const bench = fastapi(page);
  await bench.getByRole("tab", { name: "Preview" }).click();
  await bench.getByRole("textbox", { name: "Address" }).fill("/openapi.json");
  await bench.getByRole("textbox", { name: "Address" }).press("Enter");
  await bench.frameLocator("iframe").getByText("openapi").first().waitFor();
  const frame = page.frames().find((one) => one.url().endsWith("/openapi.json"));
  if (!frame) throw new Error("the preview did not open");
  const origin = new URL(frame.url()).origin;
  const times: number[] = [];
  try {
    for (let n = 1; n <= samples; n++) {
      const { source, answer } = edit(original, n);
      await page.waitForTimeout(thought);
      await bench.locator(".monaco-editor .view-lines").first().click();
      await page.evaluate((text) => navigator.clipboard.writeText(text), source);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.press("ControlOrMeta+V");
      const started = performance.now();
      await page.keyboard.press("ControlOrMeta+S");
      await untilAnswered(page, origin, answer);
      times.push(performance.now() - started);
    }
  } finally {
    await page.close();
  }
  return times;
}

/** The preview reloads with the server, so that its frame is looked up anew whenever it goes. */
async function untilAnswered(page: Page, origin: string, answer: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const frame = page.frames().find((one) => one.url().startsWith(`${origin}/openapi`));
    const body = await frame
      ?.evaluate(() => fetch("/version", { cache: "no-store" }).then((response) => response.text()))
      .catch(() => undefined);
    if (body?.includes(answer)) return;
    // Without a frame nothing was awaited: let its news arrive.
    if (body === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`the edit was not answered with ${answer} within 30 s`);
}
