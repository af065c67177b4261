import type { BrowserContext, Frame, Page } from "@playwright/test";
import type { Voice } from "../voices.ts";
import { startAndAsk } from "./lesson.ts";

/** A lesson whose server runs, with a page of that server in the preview. */
export interface Served {
  readonly page: Page;
  readonly voice: Voice;
  /** Of the server's previews. */
  readonly origin: string;
  /** The preview as it is now: it is loaded anew when the server is. Undefined while it is on its way. */
  frame(): Frame | undefined;
}

/** Opens the lesson, runs one of its servers and shows a page of it. */
export async function serveLesson(context: BrowserContext, lesson: string, voice: Voice): Promise<Served> {
  const page = await context.newPage();
  await page.goto(lesson);
  await startAndAsk(page, voice);
  const bench = workbench({ page, voice });
  await bench.getByRole("tab", { name: "Preview" }).click();
  await bench.getByRole("textbox", { name: "Address" }).fill(voice.page);
  await bench.getByRole("textbox", { name: "Address" }).press("Enter");
  const frame = () => page.frames().find((one) => URL.parse(one.url())?.pathname === voice.page);
  await bench.frameLocator("iframe").getByText(voice.shown).first().waitFor();
  if (!frame()) throw new Error(`The preview does not show ${voice.page}.`);
  return { page, voice, origin: new URL(frame()?.url() ?? "").origin, frame };
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

/** Resolves when the server answers with `answer`; asked from its preview as often as it answers. */
export async function untilAnswered({ voice, frame }: Served, answer: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const body = await frame()
      ?.evaluate((path) => fetch(path, { cache: "no-store" }).then((got) => got.text()), voice.path)
      .catch(() => undefined);
    if (body?.includes(answer)) return;
    // Without a frame nothing was awaited: let its news arrive.
    if (body === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`the edit was not answered with ${answer} within 30 s`);
}
