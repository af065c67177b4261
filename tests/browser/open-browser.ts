import { type BrowserContext, chromium } from "@playwright/test";
import { chromiumLaunch } from "../setup/launch.ts";

type Options = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/**
 * A browser with its profile in `directory`. The editor's language server is off until a test wants it
 * (`openLesson(page, "on")`): it takes a core for seconds, which is not what most tests are about.
 * @throws Error when this machine has no Chromium
 */
export async function openBrowser(directory: string, options: Options): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(directory, { ...chromiumLaunch(), ...options });
  await context.addInitScript(() => {
    if (window === window.top && location.hostname === "localhost")
      localStorage.setItem("counterpoint:editor-types", "off");
  });
  return context;
}
