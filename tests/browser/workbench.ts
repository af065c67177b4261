import { readFileSync } from "node:fs";
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

export type Voice = "FastAPI" | "Django";
type Pane =
  | "Request"
  | "Preview"
  | "Network"
  | "Data"
  | "Console"
  | "Terminal"
  | "X-ray"
  | "Problems"
  | "Checks";

export const lesson = "/lessons/validation/types-or-fields";
const projects = new URL("../../content/03-validation/01-types-or-fields/", import.meta.url);

/** A file of the lesson's projects, for example `source("FastAPI", "solution", "main.py")`. */
export function source(voice: Voice, version: string, file: string): string {
  return readFileSync(new URL(`${voice.toLowerCase()}/${version}/${file}`, projects), "utf8");
}

/** One project's workbench, used as a learner uses it: by what is written on it. */
export class Workbench {
  readonly region: Locator;
  private readonly page: Page;
  private readonly voice: Voice;

  constructor(page: Page, voice: Voice) {
    this.page = page;
    this.voice = voice;
    this.region = page.getByRole("region", { name: new RegExp(`^(${voice} workbench|Werkbank ${voice})$`) });
  }

  /** What the server bar says: "Running", "Failed", … */
  get status(): Locator {
    return this.region.getByRole("status").first();
  }

  get answer(): Locator {
    return this.region.getByRole("status", { name: "Answer" });
  }

  get console(): Locator {
    return this.region.getByRole("log", { name: `Console of ${this.voice}` });
  }

  get preview(): FrameLocator {
    return this.region.frameLocator("iframe");
  }

  async run(): Promise<void> {
    await this.region.getByRole("button", { name: `Run ${this.voice}` }).click();
    try {
      await expect(this.status).toHaveText("Running", { timeout: 60_000 });
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}\n${await this.printed()}`);
    }
  }

  /** What its programs have printed, for a failure to say why. */
  private async printed(): Promise<string> {
    await this.show("Console");
    return `Console:\n${await this.console.textContent()}`;
  }

  async stop(): Promise<void> {
    await this.region.getByRole("button", { name: `Stop ${this.voice}` }).click();
    await expect(this.region.getByRole("button", { name: `Run ${this.voice}` })).toBeVisible();
  }

  async show(pane: Pane): Promise<void> {
    await this.region.getByRole("tab", { name: new RegExp(`^${pane}`) }).click();
  }

  async open(file: string): Promise<void> {
    await this.region.getByRole("tree").getByText(file, { exact: true }).click();
    await expect(this.region.getByRole("textbox", { name: new RegExp(`^(.*/)?${file}, `) })).toBeVisible();
  }

  /** Opens the file at this path of the project. */
  async openPath(path: string): Promise<void> {
    await this.region.getByRole("tree").locator(`[data-path="${path}"]`).click();
    await expect(this.editor(path)).toBeVisible();
  }

  /** Opens a file and replaces its text. */
  async edit(path: string, text: string): Promise<void> {
    await this.openPath(path);
    await this.type(text);
  }

  /** Makes a new file with this text. */
  async create(path: string, text: string): Promise<void> {
    await this.fromFilesMenu("New file…");
    const dialog = this.page.getByRole("dialog", { name: "New file" });
    await dialog.getByRole("textbox").fill(path);
    await dialog.getByRole("button", { name: "Create" }).click();
    await expect(this.editor(path)).toBeVisible();
    if (text !== "") await this.type(text);
  }

  /** Deletes a file. */
  async remove(path: string): Promise<void> {
    await this.openPath(path);
    await this.fromFilesMenu(`Delete ${path}…`);
    await this.page
      .getByRole("alertdialog", { name: `Delete ${path}?` })
      .getByRole("button", { name: "Delete" })
      .click();
    await expect(this.region.getByRole("tree").locator(`[data-path="${path}"]`)).toHaveCount(0);
  }

  private editor(path: string): Locator {
    return this.region.getByRole("textbox", { name: `${path}, ${this.voice}`, exact: false });
  }

  private async fromFilesMenu(item: string): Promise<void> {
    await this.region.getByRole("button", { name: "Files ▾" }).click();
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  /**
   * Replaces the text of the open file by pasting over it, and waits until it is saved. Pasted, because
   * typed lines are indented by the editor.
   */
  async type(text: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.region.locator(".monaco-editor .view-lines").first().click();
    await this.page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.press("ControlOrMeta+V");
    await expect(this.region.getByText("Saved", { exact: true })).toBeVisible();
  }

  /** Sends a request from the request pane and waits for its answer. */
  async send(request: { method?: string; path?: string; body?: string } = {}): Promise<Locator> {
    await this.show("Request");
    const form = this.region.getByRole("form", { name: `Request to ${this.voice}` });
    if (request.method) await form.getByRole("combobox", { name: "Method" }).selectOption(request.method);
    if (request.path) await form.getByRole("textbox", { name: "Path" }).fill(request.path);
    if (request.body !== undefined) await form.getByRole("textbox", { name: "Body" }).fill(request.body);
    await form.getByRole("button", { name: "Send" }).click();
    await expect(this.answer).not.toContainText("Waiting");
    return this.answer;
  }

  /** Runs the checks and returns their items once all have a result. */
  async check(): Promise<Locator> {
    await this.show("Checks");
    const panel = this.region.getByRole("tabpanel", { name: /^Checks/ });
    await panel.getByRole("button", { name: "Run checks" }).click();
    await expect(panel.getByRole("button", { name: "Same inputs again" })).toBeVisible({ timeout: 60_000 });
    return panel.locator("li[data-status]");
  }
}

/**
 * Opens the lesson and waits until its editors can be typed in. The language server stays off where a test does not ask
 * for it: it would take a core from the servers that are tested.
 */
export async function openLesson(
  page: Page,
  types: "on" | "off" = "off",
  path = lesson,
): Promise<Record<Voice, Workbench>> {
  if (types === "on")
    await page.addInitScript(() => {
      if (window === window.top) localStorage.setItem("counterpoint:editor-types", "on");
    });
  await page.goto(path);
  const benches = { FastAPI: new Workbench(page, "FastAPI"), Django: new Workbench(page, "Django") };
  await benches.FastAPI.region.scrollIntoViewIfNeeded();
  await expect(benches.FastAPI.region.locator(".monaco-editor .view-line").first()).toBeVisible();
  return benches;
}
