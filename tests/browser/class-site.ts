import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { launchSite } from "../setup/site.ts";
import { openBrowser } from "./fixtures.ts";

/** A site with accounts and an empty database, and people with a browser each. */
export async function openClassSite(...names: readonly string[]) {
  const directory = await mkdtemp(join(tmpdir(), "counterpoint-class-"));
  const site = await launchSite({ CLASSROOM: "on", DATA_DIRECTORY: join(directory, "data") });
  const contexts: BrowserContext[] = [];
  for (const name of names) contexts.push(await openBrowser(join(directory, name), { baseURL: site.url }));
  return {
    url: site.url,
    pages: await Promise.all(contexts.map((context) => context.newPage())),
    /** The part of a letter that matches: without a mail server, letters are shown in the log. */
    async letterWith(pattern: RegExp): Promise<string> {
      await expect.poll(() => pattern.test(site.printed())).toBe(true);
      return pattern.exec(site.printed())?.[0] ?? "";
    },
    async close() {
      for (const context of contexts) await context.close();
      site.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Makes an account on the page that asks for one; its letter is still to be answered. */
export async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Make an account" }).click();
  await expect(page.getByRole("heading", { name: "Confirm your address" })).toBeVisible();
}
