import { expect, type Locator, type Page } from "@playwright/test";
import type { Voice, Workbench } from "./workbench.ts";

/** A workbench's terminal, used by keys and read as a screen reader reads it. */
export class TerminalPane {
  readonly panel: Locator;
  /** Has the focus while somebody types. */
  readonly input: Locator;
  readonly page: Page;
  private readonly lines: Locator;

  constructor(bench: Workbench, voice: Voice) {
    this.page = bench.region.page();
    this.panel = bench.region.getByRole("tabpanel", { name: "Terminal" });
    this.input = this.panel.getByRole("textbox", { name: `Terminal of ${voice}` });
    this.lines = this.panel.getByRole("list");
  }

  /** The lines on the screen, without those that are empty below the last. */
  async text(): Promise<string> {
    const lines = await this.lines.getByRole("listitem").allTextContents();
    return lines
      .map((line) => line.trimEnd())
      .join("\n")
      .trimEnd();
  }

  async shows(what: string | RegExp): Promise<void> {
    const text = expect.poll(() => this.text(), { timeout: 60_000 });
    await (typeof what === "string" ? text.toContain(what) : text.toMatch(what));
  }

  /** Waits for a prompt behind which nothing stands. */
  prompt(): Promise<void> {
    return this.shows(/\$$/);
  }

  /** Types a line, and waits for what it shows and for the next prompt. */
  async run(line: string, shows: string | RegExp): Promise<void> {
    await this.type(`${line}\n`);
    await this.shows(shows);
    await this.prompt();
  }

  /** Whether something around the one who types shows that the focus is there. */
  outlined(): Promise<boolean> {
    return this.input.evaluate((input) => {
      for (let around = input.parentElement; around; around = around.parentElement)
        if (getComputedStyle(around).outlineStyle === "solid") return true;
      return false;
    });
  }

  async type(keys: string): Promise<void> {
    await this.page.keyboard.type(keys);
  }
}
