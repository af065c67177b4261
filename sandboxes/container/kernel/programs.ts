import type { CommandFiles } from "../commands/files.ts";
import { interpreterNames, ownNames, resolveCommand, siteNames } from "./commands.ts";

/** Where pip puts the commands of a project's own packages (`project_packages.py`). */
const projectScripts = ".packages/bin";

export interface ProgramsParts {
  readonly files: CommandFiles;
  readonly projectRoot: string;
  /** Commands of the packages in the image; waits until they are known. Rejects when Python cannot be had. */
  installed(): Promise<readonly string[]>;
}

/** What can be started by its name, as by PATH. */
export class Programs {
  readonly #parts: ProgramsParts;
  #installed: readonly string[] = [];

  constructor(parts: ProgramsParts) {
    this.#parts = parts;
  }

  /** All names that are known by now, sorted. */
  async names(): Promise<readonly string[]> {
    // One turn is enough when Python has started; else whoever asks again finds them.
    const turn = new Promise<void>((resolve) => setTimeout(resolve));
    await Promise.race([this.#learn().catch(() => undefined), turn]);
    const all = [...ownNames, ...interpreterNames, ...this.#installed, ...(await this.#ofProject())];
    return [...new Set(all)].filter((name) => !siteNames.includes(name)).sort();
  }

  /** Whether there is such a program. Where that cannot be known, yes: Python then says that there is none. */
  async has(name: string): Promise<boolean> {
    if (this.isOwn(name) || resolveCommand(name, []).type !== "python") return this.isOwn(name);
    if (interpreterNames.some((one) => one === name) || (await this.#ofProject()).includes(name)) return true;
    await this.#learn().catch(() => undefined);
    return this.#installed.length === 0 || this.#installed.includes(name);
  }

  /** Whether the container runs it without Python. */
  isOwn(name: string): boolean {
    return ownNames.includes(name);
  }

  async #learn(): Promise<void> {
    this.#installed = await this.#parts.installed();
  }

  async #ofProject(): Promise<string[]> {
    const { files, projectRoot } = this.#parts;
    const entries = await files.list(`${projectRoot}/${projectScripts}`).catch(() => []);
    return entries.map(({ name }) => name);
  }
}
