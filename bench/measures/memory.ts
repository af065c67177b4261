import { readdirSync, readFileSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";
import { django, fastapi } from "../voices.ts";
import { thought } from "./edit.ts";
import { startAndAsk } from "./lesson.ts";

/**
 * Megabytes that a further server costs: Django's, beside FastAPI's and the spare, in all processes of the
 * browser together. Memory that processes share counts once (PSS of Linux's `smaps_rollup`).
 */
export async function furtherProcess(
  context: BrowserContext,
  lesson: string,
  samples: number,
): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < samples; n++) {
    const page = await context.newPage();
    await page.goto(lesson);
    await startAndAsk(page, fastapi);
    await page.waitForTimeout(thought);
    await page.requestGC();
    const before = browserMemory();
    await startAndAsk(page, django);
    await page.waitForTimeout(thought);
    await page.requestGC();
    found.push((browserMemory() - before) / 1e6);
    await page.close();
  }
  return found;
}

/** Bytes of every process that descends from this one and is a browser's. */
export function browserMemory(): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = readOrEmpty(`/proc/${name}/status`);
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === process.pid || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  let bytes = 0;
  for (const pid of parents.keys()) {
    if (!isOurs(pid) || !readOrEmpty(`/proc/${pid}/cmdline`).includes("--type=renderer")) continue;
    bytes += Number(/^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
  }
  return bytes;
}

/** A process may end while it is looked at. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
