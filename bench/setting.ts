import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "@playwright/test";
import { chromiumLaunch } from "../tests/setup/launch.ts";
import { launchSite } from "../tests/setup/site.ts";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** What the groups share: one site, and one Chromium profile whose cache grows warm. */
export interface Setting {
  readonly context: BrowserContext;
  /** Address of the lesson that is measured. */
  readonly lesson: string;
  /** How many times each thing is measured. */
  readonly samples: number;
}

/** @throws Error when there is no Chromium, or no built site */
export async function openSetting(samples: number): Promise<Setting & { close(): Promise<void> }> {
  const site = await launchSite({});
  const profile = `${root}.cache/bench-profile`;
  rmSync(profile, { recursive: true, force: true });
  const context = await launchProfile(profile);
  return {
    context,
    samples,
    lesson: `${site.url}/lessons/validation/types-or-fields`,
    async close() {
      await context.close();
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
