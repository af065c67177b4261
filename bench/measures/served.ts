import type { BrowserContext, Frame, Page } from "@playwright/test";
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
export async function serveLesson(context: BrowserContext, lesson: string, voice: Voice): Promise<Served> {
  const page = await context.newPage();
  await page.goto(lesson);
  await startAndAsk(page, voice);
  const bench = workbench({ page, voice });
  await bench.getByRole("tab", { name: "Preview" }).click();
  await bench.getByRole("textbox", { name: "Address" }).fill(voice.page);
  // The page that was shown before may hold the same words.
  const arrived = page.waitForEvent("framenavigated", (one) => URL.parse(one.url())?.pathname === voice.page);
  await bench.getByRole("textbox", { name: "Address" }).press("Enter");
  const shown = await arrived;
  await shown.getByText(voice.shown).first().waitFor();
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

/** The workbench by what is written on it. */
export const workbench = ({ page, voice }: Pick<Served, "page" | "voice">) =>
  page.getByRole("region", { name: `${voice.name} workbench` });

/** Puts `source` in the place of the file that is open, and saves it. @returns when it was saved */
export async function edit(served: Served, source: string): Promise<number> {
  const { page } = served;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await workbench(served).locator(".monaco-editor .view-lines").first().click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
  const saved = performance.now();
  await page.keyboard.press("ControlOrMeta+S");
  return saved;
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
