import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Frame, Page } from "@playwright/test";
import type { FileSystemTree } from "@webcontainer/api";
// For its declaration of `harness`, which the functions below find in the page.
import type {} from "./page.ts";

const projects = fileURLToPath(new URL("projects/", import.meta.url));

/** A project's folder as the client mounts it. */
export function project(name: string): FileSystemTree {
  const read = (folder: string): FileSystemTree =>
    Object.fromEntries(
      readdirSync(folder, { withFileTypes: true })
        .filter(({ name: entry }) => entry !== "__pycache__")
        .map((entry) => {
          const path = `${folder}/${entry.name}`;
          return [
            entry.name,
            entry.isDirectory()
              ? { directory: read(path) }
              : { file: { contents: readFileSync(path, "utf8") } },
          ];
        }),
    );
  return read(projects + name);
}

/** A process of the container, by the number that the page gave it. */
interface Started {
  readonly id: number;
  exit(): Promise<number>;
  kill(): Promise<void>;
  output(): Promise<string>;
}

/** The container of a test page, as a test acts on it from outside the browser. */
export class Sandbox {
  readonly page: Page;
  readonly site: string;

  private constructor(page: Page, site: string) {
    this.page = page;
    this.site = site;
  }

  /** @param name keeps the files under it; without one they go with the page */
  static async boot(page: Page, site: string, name?: string): Promise<Sandbox> {
    await page.goto(site);
    await page.waitForFunction(() => "harness" in globalThis);
    await page.evaluate((given) => harness.boot(given), name);
    return new Sandbox(page, site);
  }

  mount(tree: FileSystemTree, mountPoint = ""): Promise<void> {
    return this.page.evaluate(
      ([files, point]) => harness.booted.mount(files, point ? { mountPoint: point } : {}),
      [tree, mountPoint] as const,
    );
  }

  async spawn(command: string, args: string[]): Promise<Started> {
    const id = await this.page.evaluate(([one, all]) => harness.spawn(one, all), [command, args] as const);
    return {
      id,
      exit: () => this.page.evaluate((number) => harness.exit(number), id),
      kill: () => this.page.evaluate((number) => harness.kill(number), id),
      output: () => this.page.evaluate((number) => harness.outputs.get(number) ?? "", id),
    };
  }

  /** Runs a command to its end. Throws when it fails, with what it printed. */
  async run(command: string, ...args: string[]): Promise<string> {
    const process = await this.spawn(command, args);
    const code = await process.exit();
    const output = await process.output();
    if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`);
    return output;
  }

  /** Starts a server and waits until it is ready; resolves with the address of its previews. */
  async serve(port: number, command: string, ...args: string[]): Promise<string> {
    const process = await this.spawn(command, args);
    const url = await Promise.race([
      this.ready(port),
      process.exit().then(async (code) => {
        throw new Error(`${command} ended with ${code}:\n${await process.output()}`);
      }),
    ]);
    return url;
  }

  /** Waits until a server is ready; resolves with the address of its previews. */
  ready(port: number): Promise<string> {
    return this.page.evaluate((number) => harness.ready(number), port);
  }

  /** uvicorn with `main:app`, as an engineer starts it. */
  uvicorn(port = 8000, app = "main:app"): Promise<string> {
    return this.serve(port, "uvicorn", app, "--port", String(port));
  }

  /** Shows a page in a frame and waits until it has loaded. */
  async show(url: string, name = "preview"): Promise<Frame> {
    await this.page.evaluate(([address, frame]) => harness.show(address, frame), [url, name] as const);
    const handle = await this.page.waitForSelector(`iframe[name="${name}"]`);
    const frame = await handle.contentFrame();
    if (!frame) throw new Error(`no frame ${name}`);
    await frame.waitForURL((current) => current.href.startsWith(new URL(url).origin));
    await frame.waitForLoadState("load");
    return frame;
  }

  /** What `preview-message` brought so far. */
  messages(): Promise<unknown[]> {
    return this.page.evaluate(() => harness.messages);
  }

  outputs(): Promise<string> {
    return this.page
      .evaluate(() => [...harness.outputs].map(([id, text]) => `── ${id}\n${text}`).join("\n"))
      .catch(() => "");
  }
}
