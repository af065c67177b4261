import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { TerminalPane } from "./terminal-pane.ts";
import { lesson, Workbench } from "./workbench.ts";

/** What a browser may lack: how a page is made to see it so, what it is called, and what helps. */
const gaps: readonly {
  readonly name: RegExp;
  readonly remedy: RegExp;
  readonly hide: () => void;
}[] = [
  {
    // Chromium has no switch any more that turns it off.
    name: /WebAssembly stack switching \(JSPI\)/,
    remedy: /Firefox/,
    hide: () => void Reflect.deleteProperty(WebAssembly, "Suspending"),
  },
  {
    name: /SharedArrayBuffer/,
    remedy: /in a tab of its own/,
    hide: () => void Reflect.deleteProperty(globalThis, "SharedArrayBuffer"),
  },
  {
    name: /service workers/,
    remedy: /private browsing/,
    hide: () => void Reflect.deleteProperty(Navigator.prototype, "serviceWorker"),
  },
];

async function names(page: Page, name: RegExp, remedy: RegExp): Promise<void> {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await page.goto(lesson);
  const bench = new Workbench(page, "FastAPI");
  await bench.region.scrollIntoViewIfNeeded();
  const notice = page.getByRole("status").filter({ hasText: "The servers cannot run in this browser." });
  await expect(notice.getByRole("listitem")).toHaveText([name]);
  await expect(notice).toContainText(remedy);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Run FastAPI" })).toBeDisabled();
  await bench.show("Terminal");
  const terminal = new TerminalPane(bench, "FastAPI");
  await expect(terminal.panel.getByRole("status")).toHaveText(name);
  expect(failures).toEqual([]);
}

test("a browser that lacks something is told so by name, and reading goes on", async ({ context }) => {
  for (const { name, remedy, hide } of gaps) {
    await test.step(name.source, async () => {
      const page = await context.newPage();
      await page.addInitScript(hide);
      await names(page, name, remedy);
      await page.close();
    });
  }
});
