import type { BrowserContext, Locator, Page } from "@playwright/test";
import { fastapi } from "../voices.ts";
import { thought } from "./edit.ts";
import { startAndAsk } from "./lesson.ts";
import { browserMemory } from "./memory.ts";

/** What the editor costs with container and server running. */
export interface EditorCosts {
  /** Milliseconds from the beginning of the language server's load to its first diagnostics. */
  readonly diagnostics: number;
  /** Milliseconds from a key to the next paint, at the 95th percentile. */
  readonly typing: number;
  /** Megabytes of all of the browser's pages and workers, with types and without. */
  readonly full: number;
  readonly light: number;
}

/** Typed in a comment and in code, so that completion is asked for as well. */
const typed = "# a note on teas\nvalue = app.router\nother = app.title\n".repeat(3);

/** Runs the server, edits, waits for the types, types, and looks at the memory; then the same without types. */
export async function editorCosts(context: BrowserContext, lesson: string): Promise<EditorCosts> {
  const light = await visit(context, lesson, "off", async () => undefined);
  let diagnostics = 0;
  const full = await visit(context, lesson, "on", async (help) => {
    await help.filter({ hasText: "Types: loading" }).waitFor();
    const started = performance.now();
    await help.filter({ hasText: "Types: ready" }).waitFor({ timeout: 120_000 });
    diagnostics = performance.now() - started;
  });
  return { diagnostics, typing: full.typing, full: full.memory, light: light.memory };
}

async function visit(
  context: BrowserContext,
  lesson: string,
  types: "on" | "off",
  ready: (help: Locator) => Promise<void>,
): Promise<{ readonly typing: number; readonly memory: number }> {
  const page = await context.newPage();
  await page.addInitScript((choice) => localStorage.setItem("counterpoint:editor-types", choice), types);
  await page.goto(lesson);
  await startAndAsk(page, fastapi);
  const bench = page.getByRole("region", { name: `${fastapi.name} workbench` });
  await bench.locator(".monaco-editor .view-lines").first().click();
  const help = bench.getByText(/Lint: .*Types: /s);
  await Promise.all([help.filter({ hasText: "Lint: ready" }).waitFor({ timeout: 120_000 }), ready(help)]);
  const typing = await timeTyping(page);
  await page.waitForTimeout(thought);
  await page.requestGC();
  const memory = browserMemory() / 1e6;
  await page.close();
  return { typing, memory };
}

/** By the browser's own account (Event Timing), which knows no duration below 16 ms. */
async function timeTyping(page: Page): Promise<number> {
  await page.keyboard.press("Control+End");
  await page.evaluate(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") durations.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(globalThis, { durations });
  });
  await page.keyboard.type(typed, { delay: 60 });
  const slow = await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
  const all = [...slow, ...Array<number>(Math.max(0, typed.length - slow.length)).fill(16)];
  return all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? 0;
}
