import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, openBrowser, test } from "./fixtures.ts";
import { lesson, openLesson, source, type Voice, Workbench } from "./workbench.ts";

test.use({ viewport: { width: 1600, height: 1000 } });

const start = source("FastAPI", "start", "main.py");
const first = `# first thought\n${start}`;
const second = `# second thought\n${start}`;

const choose = async (page: Page, voice: Voice, item: string) => {
  await page.getByRole("button", { name: `Project of ${voice}` }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
};
const close = (page: Page) => page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
const editor = (bench: Workbench) => bench.region.locator(".monaco-editor .view-lines").first();
/** Monaco draws spaces as no-break spaces. */
const line = (text: string) => new RegExp(text.replaceAll(" ", "\\s"));

test("versions, two tabs, links, downloads: what was written is found again", async ({ page, context }) => {
  // Many steps share one page, and a loaded machine takes its time for each.
  test.slow();
  page.on("dialog", (dialog) => expect(dialog.type(), "no page asks whether to leave").toBe("none"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const { FastAPI } = await openLesson(page);
  let link = "";

  await test.step("a version shows what changed since, and is gone back to", async () => {
    await FastAPI.type(first);
    await choose(page, "FastAPI", "Versions…");
    await close(page);
    await FastAPI.type(second);
    await choose(page, "FastAPI", "Versions…");
    const dialog = page.getByRole("dialog", { name: "Versions of FastAPI" });
    const versions = dialog.getByRole("option");
    await expect(versions).not.toHaveCount(0);
    await versions.nth(1).click();
    const changes = dialog.getByRole("region", { name: "Changes of main.py" });
    await expect(changes.getByRole("row", { name: "removed # first thought" })).toBeVisible();
    await expect(changes.getByRole("row", { name: "added # second thought" })).toBeVisible();
    await dialog.getByRole("button", { name: "Side by side" }).click();
    const sides = dialog.locator(".monaco-diff-editor");
    await expect(sides.locator(".editor.original")).toContainText(line("# first thought"));
    await expect(sides.locator(".editor.modified")).toContainText(line("# second thought"));
    await dialog.getByRole("button", { name: "Side by side" }).click();
    await expect(changes).toBeVisible();
    await dialog.getByRole("button", { name: /^Go back to/ }).click();
    await expect(editor(FastAPI)).toContainText(line("# first thought"));
    await expect(FastAPI.region.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("a link holds the project", async () => {
    await choose(page, "FastAPI", "Share by link…");
    link = await page.getByRole("textbox", { name: /^Link/ }).inputValue();
    await close(page);
    await FastAPI.type(second);
  });

  const other = await context.newPage();
  const tab = new Workbench(other, "FastAPI");
  await test.step("it is shown before it is opened, and another tab on the lesson shows it too", async () => {
    await other.goto(link);
    const dialog = other.getByRole("dialog", { name: "Open the FastAPI project of this link?" });
    await expect(dialog.getByRole("row", { name: "added # first thought" })).toBeVisible();
    await dialog.getByRole("button", { name: "Replace the files" }).click();
    await expect(editor(tab)).toContainText(line("# first thought"));
    expect(new URL(other.url()).hash).toBe("");
    await expect(editor(FastAPI)).toContainText(line("# first thought"));
  });

  await test.step("both tabs' edits are in both", async () => {
    await tab.type(`${first}\n# from the second tab\n`);
    await page.bringToFront();
    await expect(FastAPI.region.getByText("Saved", { exact: true })).toBeVisible();
    await editor(FastAPI).click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.evaluate(() => navigator.clipboard.writeText("# from the first tab\n"));
    await page.keyboard.press("ControlOrMeta+V");
    await expect(editor(tab)).toContainText(line("# from the first tab"));
    await expect(editor(FastAPI)).toContainText(line("# from the first tab"));
    await other.reload();
    await expect(editor(tab)).toContainText(line("# from the first tab"));
  });

  await test.step("a link that is cut in half says so, and changes nothing", async () => {
    await other.goto(lesson);
    await other.goto(link.slice(0, link.length / 2));
    const refused = other.getByRole("dialog", { name: "The link cannot be opened" });
    await expect(refused.getByRole("alert")).toContainText("incomplete or damaged");
    await other.getByRole("button", { name: "Go on without it" }).click();
    await expect(editor(tab)).toContainText(line("# from the first tab"));
    await other.close();
  });

  await test.step("a download runs outside, and is recognised when it is opened again", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      choose(page, "FastAPI", "Download project"),
    ]);
    expect(download.suggestedFilename()).toBe("types-or-fields-fastapi.zip");
    const path = await download.path();
    const files = unzipSync(await readFile(path));
    const text = (name: string) => strFromU8(files[`types-or-fields-fastapi/${name}`] ?? new Uint8Array());
    expect(text("main.py")).toContain("# from the first tab");
    expect(text("README.md")).toContain("uv run uvicorn main:app --port 8000 --reload");
    expect(text("constraints.txt")).toMatch(/^starlette==\d/m);
    expect(text("Dockerfile")).toContain("FROM python:3.");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      choose(page, "FastAPI", "Open project…"),
    ]);
    await chooser.setFiles({ name: "again.zip", mimeType: "application/zip", buffer: await readFile(path) });
    const dialog = page.getByRole("dialog", { name: "Open again.zip?" });
    await expect(dialog.getByText("downloaded from this lesson")).toBeVisible();
    await expect(dialog.getByText("No file differs.")).toBeVisible();
    await dialog.getByRole("button", { name: "Keep what is here" }).click();
  });

  await test.step("the solution is fetched when it is asked for, and not before", async () => {
    await choose(page, "FastAPI", "Compare with the solution…");
    expect(asked.filter((path) => path.endsWith("/solution"))).toEqual([]);
    await page.getByRole("button", { name: "Show the solution" }).click();
    await expect(page.getByRole("dialog").getByText("main.py")).toBeVisible();
    expect(asked.filter((path) => path.endsWith("/solution"))).toEqual([`${lesson}/solution`]);
    await close(page);
    await choose(page, "FastAPI", "Changes since the start…");
    await expect(page.getByRole("row", { name: "added # from the first tab" })).toBeVisible();
    await close(page);
  });
});

test("a part that is chosen, or holds the cursor, is lit up on both sides; the layout is remembered", async ({
  page,
}) => {
  const { FastAPI, Django } = await openLesson(page);
  await page.getByText("Counterparts: the same thing in both frameworks").click();
  const lit = (bench: Workbench) => bench.region.locator(".monaco-editor [class*=lit]");
  await page.getByRole("button", { name: "ItemForm" }).click();
  await expect(Django.region.getByRole("tab", { name: "forms.py" })).toHaveAttribute("aria-selected", "true");
  await expect(lit(FastAPI)).toHaveCount(3);
  await expect(lit(Django)).toHaveCount(3);
  await expect(page.getByText("FastAPI: main.py, line 7; Django: items/forms.py, line 4.")).toBeVisible();

  await page.getByRole("button", { name: "ItemForm" }).click();
  await Django.open("views.py");
  await FastAPI.region.locator(".view-line", { hasText: "create_item" }).click();
  await expect(lit(Django)).not.toHaveCount(0);

  await page.getByRole("tab", { name: "Django", exact: true }).click();
  await expect(FastAPI.region).toHaveCount(0);
  await page.reload();
  await Django.region.scrollIntoViewIfNeeded();
  await expect(Django.region).toBeVisible();
  await expect(FastAPI.region).toHaveCount(0);
});

test("without JavaScript a lesson can be read, and says what it takes to run it", async ({
  site,
}, testInfo) => {
  const context = await openBrowser(testInfo.outputPath("without"), {
    baseURL: site,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(lesson);
  // Searches by text leave `noscript` out.
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.locator("noscript p")).toContainText("JavaScript is off in this browser.");
  await expect(page.getByText("@app.post").first()).toBeVisible();
  await context.close();
});
