import { basename } from "node:path";
import { launchSite } from "../setup/site.ts";
import { type StandIn, startStandIn } from "../stackblitz/server.ts";
import { test as base, expect } from "./fixtures.ts";
import { TerminalPane } from "./terminal-pane.ts";
import { lesson, source, type Voice, Workbench } from "./workbench.ts";

/**
 * StackBlitz's host, chosen by a reader: on a site that may frame a stand-in for StackBlitz. The page's client
 * is the real one; in these tests alone it is told where the stand-in is.
 */
const test = base.extend<object, { standIn: StandIn; siteForStandIn: string }>({
  standIn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern
    async ({}, use) => {
      const standIn = await startStandIn();
      await use(standIn);
      await standIn.close();
    },
    { scope: "worker" },
  ],
  siteForStandIn: [
    async ({ standIn }, use) => {
      const { url, stop } = await launchSite({ STACKBLITZ_FRAMES: standIn.frames });
      await use(url);
      stop();
    },
    { scope: "worker" },
  ],
});

test.beforeEach(async ({ page, standIn }) => {
  await page.addInitScript((origin) => {
    globalThis.WEBCONTAINER_API_IFRAME_URL = origin;
  }, standIn.origin);
});

const voices: readonly { readonly voice: Voice; readonly solution: readonly string[] }[] = [
  { voice: "FastAPI", solution: ["main.py"] },
  { voice: "Django", solution: ["items/forms.py", "items/views.py"] },
];

test.use({ viewport: { width: 1600, height: 1000 } });

test("a reader chooses it in the settings, and runs the lesson's servers there", async ({
  page,
  siteForStandIn,
  standIn,
}) => {
  test.setTimeout(240_000);
  await page.goto(`${siteForStandIn}${lesson}`);
  const settings = page.getByRole("dialog", { name: "Settings" });
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(settings.getByRole("radio", { name: "In this site" })).toBeChecked();
  await settings.getByRole("radio", { name: /StackBlitz/ }).check();
  await settings.getByRole("button", { name: "Load this page anew" }).click();

  await page.getByRole("button", { name: "Settings" }).click();
  await expect(settings.getByRole("radio", { name: /StackBlitz/ })).toBeChecked();
  await page.keyboard.press("Escape");

  for (const { voice, solution } of voices) {
    const bench = new Workbench(page, voice);
    await bench.region.scrollIntoViewIfNeeded();
    await bench.run();
    await expect(await bench.send()).toContainText(/\b20[01]\b.*Green tea/s);
    for (const path of solution) {
      await bench.open(basename(path));
      await bench.type(source(voice, "solution", path));
    }
    const items = await bench.check();
    await expect(items.and(page.locator("[data-status=passed]"))).toHaveCount(await items.count());
    await bench.show("Preview");
    await expect(bench.region.locator("iframe")).toHaveAttribute(
      "src",
      new RegExp(new URL(standIn.origin).host),
    );
    await expect(bench.preview.locator("body")).not.toBeEmpty();
  }

  const bench = new Workbench(page, "FastAPI");
  await bench.show("Terminal");
  const terminal = new TerminalPane(bench, "FastAPI");
  await terminal.prompt();
  await terminal.input.focus();
  await terminal.run("ls *.py | wc -l", /^1$/m);
  await terminal.type("sleep 60\n");
  await page.keyboard.press("Control+c");
  await terminal.run("echo code $?", /^code 130$/m);
});

test("says so when StackBlitz does not answer", async ({ page, site }) => {
  await page.addInitScript(() => {
    // A port where nobody listens: as without the internet.
    globalThis.WEBCONTAINER_API_IFRAME_URL = "http://stackblitz.localhost:9";
    localStorage.setItem("counterpoint:host", "stackblitz");
  });
  await page.goto(`${site}${lesson}`);
  const bench = new Workbench(page, "FastAPI");
  await bench.region.getByRole("button", { name: "Run FastAPI" }).click();
  await expect(
    bench.region.getByText(/StackBlitz does not answer\. It needs the internet/).first(),
  ).toBeVisible({
    timeout: 60_000,
  });
});
