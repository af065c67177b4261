import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import type { Voice } from "../voices.ts";
import { edit, serveLesson, untilAnswered } from "./served.ts";

/**
 * Milliseconds between two edits: a learner reads the answer and types. The sandbox makes its next spare
 * interpreter in this time, some seconds after a start, so that it does not compete with the server.
 */
export const thought = 6_000;

/**
 * Milliseconds from saving an edit (Ctrl+S) to the first answer of the new code, with the framework's own
 * reloader in the container. Asked by a page of the server's origin, as often as it answers, so that what is
 * measured is the server and not the polling.
 */
export async function editToAnswer(
  browser: Browser,
  lesson: string,
  voice: Voice,
  samples: number,
): Promise<number[]> {
  const served = await serveLesson(browser, lesson, voice);
  const times: number[] = [];
  try {
    for (let n = 1; n <= samples; n++) {
      const { source, answer } = voice.edit(n);
      await pause(thought);
      const saved = await edit(served, source);
      await untilAnswered(served, answer);
      times.push(performance.now() - saved);
    }
  } finally {
    await served.page.close();
  }
  return times;
}
