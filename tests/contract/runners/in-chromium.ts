import { chromium } from "@playwright/test";
import { chromiumLaunch } from "../../setup/launch.ts";
import type { DrivenBrowser } from "./in-page.ts";

/** @param frameOrigin where the client finds the page that answers it, in place of its own choice */
export async function launchChromium(frameOrigin?: string): Promise<DrivenBrowser> {
  const browser = await chromium.launch(chromiumLaunch());
  const context = await browser.newContext();
  if (frameOrigin !== undefined)
    await context.addInitScript((origin) => {
      globalThis.WEBCONTAINER_API_IFRAME_URL = origin;
    }, frameOrigin);
  return {
    async open(url, hear) {
      const page = await context.newPage();
      page.on("pageerror", hear);
      await page.goto(url);
      await page.waitForFunction(() => globalThis.contract !== undefined);
      return {
        run: (heading, name) =>
          page
            .evaluate(([title, sentence]) => globalThis.contract?.run(title, sentence), [
              heading,
              name,
            ] as const)
            .then((outcome) => outcome ?? { type: "failed", message: "The page has gone.", stack: "" }),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
