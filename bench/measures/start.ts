import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import type { Voice } from "../voices.ts";
import { thought } from "./edit.ts";
import { startAndAsk } from "./lesson.ts";

/**
 * Milliseconds from the click on Run to the server's first answer, where the reader has read for a while: a
 * spare interpreter stands ready.
 */
export async function spareToAnswer(
  browser: Browser,
  lesson: string,
  voice: Voice,
  samples: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n <= samples; n++) {
    const page = await browser.newPage();
    await page.goto(lesson);
    await pause(thought);
    const clicked = performance.now();
    await startAndAsk(page, voice);
    // The first visit fills the caches.
    if (n > 0) times.push(performance.now() - clicked);
    await page.close();
  }
  return times;
}
