import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./open-browser.ts";
import { Workbench } from "./workbench.ts";

const template = fileURLToPath(new URL("../../.cache/returning-reader/", import.meta.url));
const marker = `${template}made-for`;
/** No test opens it. */
const elsewhere = "/lessons/philosophies/nothing-extra";

/**
 * Puts into `directory` the profile of a reader who ran a server in another lesson before, so that the container is
 * downloaded, unpacked and compiled once for all tests instead of once for each. Nothing of that lesson's is left but
 * what it takes to start.
 * @param site the profile is of no use for another, as addresses are what a browser keeps things under
 */
export async function copyReturningReader(directory: string, site: string): Promise<void> {
  if (!existsSync(marker) || readFileSync(marker, "utf8") !== site) await makeTemplate(site);
  cpSync(template, directory, { recursive: true });
}

async function makeTemplate(site: string): Promise<void> {
  rmSync(template, { recursive: true, force: true });
  const context = await openBrowser(template, { baseURL: site });
  const page = await context.newPage();
  await page.goto(elsewhere);
  const bench = new Workbench(page, "FastAPI");
  await bench.region.scrollIntoViewIfNeeded();
  await bench.run();
  await page.goto("/claims");
  await page.evaluate(() => localStorage.clear());
  await context.close();
  writeFileSync(marker, site);
}
