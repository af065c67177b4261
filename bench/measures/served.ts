import type { Browser, Frame, Page } from "puppeteer-core";
import type { Voice } from "../voices.ts";
import { startAndAsk } from "./lesson.ts";

/** A lesson whose server runs, with a page of that server in the preview, and one beside it. */
export interface Served {
  readonly page: Page;
  readonly voice: Voice;
  /** A page of the server that asks it. Not the preview: that is loaded anew when the server is, and loses the answer. */
  readonly asker: Frame;
}

/** Opens the lesson, runs one of its servers and shows a page of it. */
export async function serveLesson(browser: Browser, lesson: string, voice: Voice): Promise<Served> {
  const page = await browser.newPage();
  await page.goto(lesson);
  await startAndAsk(page, voice);
  await page.locator(inBench(voice, '::-p-aria([name="Preview"][role="tab"])')).click();
  const address = page.locator(inBench(voice, '::-p-aria([name="Address"][role="textbox"])'));
  await address.fill(voice.page);
  await page.keyboard.press("Enter");
  const shown = await page.waitForFrame((frame) => URL.parse(frame.url())?.pathname === voice.page);
  await shown.waitForFunction((text) => document.body?.textContent.includes(text), {}, voice.shown);
  return { page, voice, asker: await frameBeside(page, shown.url()) };
}

async function frameBeside(page: Page, url: string): Promise<Frame> {
  const element = await page.evaluateHandle(async (source) => {
    const frame = document.createElement("iframe");
    frame.hidden = true;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    frame.src = source;
    document.body.append(frame);
    await loaded;
    return frame;
  }, url);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`${url} could not be framed.`);
  return frame;
}

/** A selector within a workbench, by what is written on it. */
export const inBench = ({ name }: Pick<Voice, "name">, selector: string) =>
  `[aria-label="${name} workbench"] ${selector}`;

/** Puts `source` in the place of the file that is open, and saves it. @returns when it was saved */
export async function edit({ page, voice }: Served, source: string): Promise<number> {
  await page
    .browserContext()
    .overridePermissions(new URL(page.url()).origin, ["clipboard-read", "clipboard-sanitized-write"]);
  await page.locator(inBench(voice, ".monaco-editor .view-lines")).click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  await press(page, "KeyA");
  await press(page, "KeyV");
  const saved = performance.now();
  await press(page, "KeyS");
  return saved;
}

/** A key together with Control. */
async function press(page: Page, key: "KeyA" | "KeyS" | "KeyV"): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

/** Resolves when the server answers with `answer`; asked again 5 ms after each other answer, as natively. */
export async function untilAnswered({ voice, asker }: Served, answer: string): Promise<void> {
  await asker.evaluate(
    async ([path, expected, limit]) => {
      const end = performance.now() + limit;
      while (performance.now() < end) {
        const body = await fetch(path, { cache: "no-store" }).then(
          (got) => got.text(),
          () => "",
        );
        if (body.includes(expected)) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      throw new Error(`the edit was not answered with ${expected} within ${limit} ms`);
    },
    [voice.path, answer, 30_000] as const,
  );
}
