import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import type { InPage } from "../unwatched.ts";
import { fastapi } from "../voices.ts";
import { edit, serveLesson, untilAnswered } from "./served.ts";

/** Milliseconds of single requests, one after another, and of each of fifty at once. */
export interface PreviewTimes {
  readonly single: readonly number[];
  readonly together: readonly number[];
}

const warmUp = 20;

/** From a page in the preview to an `async def` of FastAPI and back. */
export async function previewTimes(browser: Browser, lesson: string, count: number): Promise<PreviewTimes> {
  const served = await serveLesson(browser, lesson, fastapi);
  try {
    const { source, answer } = fastapi.edit(1);
    await edit(served, source);
    await untilAnswered(served, answer);
    // The spare is made, and nothing else computes.
    await pause(6_000);
    await singleTimes(served.asker, fastapi.path, warmUp);
    return {
      single: await singleTimes(served.asker, fastapi.path, count),
      together: await togetherTimes(served.asker, fastapi.path, 50),
    };
  } finally {
    await served.page.close();
  }
}

/** Milliseconds of `count` requests, each sent when the one before was answered. */
export function singleTimes(page: InPage<number[]>, path: string, count: number): Promise<number[]> {
  return page.evaluate(
    async ([address, number]) => {
      const times: number[] = [];
      for (let n = 0; n < number; n++) {
        const started = performance.now();
        await (await fetch(address, { cache: "no-store" })).text();
        times.push(performance.now() - started);
      }
      return times;
    },
    [path, count],
  );
}

/** Milliseconds that each of `count` requests takes which are sent at once. */
function togetherTimes(page: InPage<number[]>, path: string, count: number): Promise<number[]> {
  return page.evaluate(
    async ([address, number]) => {
      const started = performance.now();
      const ask = async () => {
        await (await fetch(address, { cache: "no-store" })).text();
        return performance.now() - started;
      };
      return Promise.all(Array.from({ length: number }, ask));
    },
    [path, count],
  );
}
