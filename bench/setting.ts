import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "@playwright/test";
import type { Browser } from "puppeteer-core";
import { chromiumLaunch } from "../tests/setup/launch.ts";
import { launchSite } from "../tests/setup/site.ts";
import { launchUnwatched } from "./unwatched.ts";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** What the groups share: one site, and Chromium profiles whose caches grow warm. */
export interface Setting {
  /** For what is told by looking at the browser from outside: requests, memory, the editor's state. */
  readonly context: BrowserContext;
  /** For times, where nobody else listens; started when it is first wanted. */
  readonly reader: () => Promise<Browser>;
  /** Address of the lesson that is measured. */
  readonly lesson: string;
  /** How many times each thing is measured. */
  readonly samples: number;
}

/** @throws Error when there is no Chromium, or no built site */
export async function openSetting(
  samples: number,
): Promise<Setting & { rest(): Promise<void>; close(): Promise<void> }> {
  const site = await launchSite({});
  const profile = `${root}.cache/bench-profile`;
  rmSync(profile, { recursive: true, force: true });
  const context = await launchProfile(profile);
  const unwatched = `${root}.cache/bench-reader`;
  rmSync(unwatched, { recursive: true, force: true });
  let reader: Promise<Browser> | null = null;
  /** Ends what the group before has started: the memory of the next must not hold it. */
  const rest = async () => {
    await (await reader)?.close();
    reader = null;
  };
  return {
    rest,
    context,
    reader() {
      reader ??= launchUnwatched(unwatched);
      return reader;
    },
    samples,
    lesson: `${site.url}/lessons/validation/types-or-fields`,
    async close() {
      await context.close();
      await rest();
      site.stop();
    },
  };
}

/** Chromium as a reader has it, with its profile in `directory`. */
export function launchProfile(directory: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(directory, {
    ...chromiumLaunch(),
    viewport: { width: 1600, height: 1000 },
  });
}
