import { launchFirefox } from "../../setup/puppeteer.ts";
import { builtInProfile } from "../hosts/built-in-profile.ts";
import { describeInBrowser } from "./in-page.ts";

describeInBrowser(builtInProfile("Firefox"), "page/main.ts", async () => {
  const browser = await launchFirefox();
  return {
    async open(url, hear) {
      const page = await browser.newPage();
      page.on("pageerror", hear);
      await page.goto(url);
      await page.waitForFunction(() => globalThis.contract !== undefined);
      return {
        run: async (heading, name) =>
          (await page.evaluate(
            (title, sentence) => globalThis.contract?.run(title, sentence),
            heading,
            name,
          )) ?? { type: "failed", message: "The page has gone.", stack: "" },
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
});
