import type { BrowserContext } from "@playwright/test";
import type { Voice } from "../voices.ts";
import { serveLesson } from "./served.ts";

/** Milliseconds from the click on "Run checks" to the last result on the screen, of a server that is up. */
export async function clickToResults(
  context: BrowserContext,
  lesson: string,
  voice: Voice,
  samples: number,
): Promise<number[]> {
  const { page } = await serveLesson(context, lesson, voice);
  try {
    const region = page.getByRole("region", { name: `${voice.name} workbench` });
    await region.getByRole("tab", { name: /^Checks/ }).click();
    const button = region.getByRole("button", { name: "Run checks" });
    await button.waitFor();
    const times: number[] = [];
    for (let n = 0; n < samples; n++) times.push(await button.evaluate(timeOneRun));
    return times;
  } finally {
    await page.close();
  }
}

/** Runs in the page: a clock at this end would add the way there and back. */
function timeOneRun(button: HTMLElement | SVGElement): Promise<number> {
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
