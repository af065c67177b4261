import { type FSWatcher, watch } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import { fileLimit, leftAlone } from "./read-directory.ts";
import type { WriteBack } from "./write-back.ts";

/**
 * Takes what is edited in the mounted directory into the sandbox, so that a server there is reloaded. Text
 * and other regular files alone: links and folders that are made or removed outside are not followed.
 */
export class HostEdits {
  readonly #sandbox: Sandbox;
  readonly #directory: string;
  readonly #back: WriteBack;
  readonly #watcher: FSWatcher;
  #queue: Promise<void> = Promise.resolve();

  constructor(sandbox: Sandbox, directory: string, back: WriteBack) {
    this.#sandbox = sandbox;
    this.#directory = directory;
    this.#back = back;
    this.#watcher = watch(directory, { recursive: true }, (_, name) => {
      const path = name?.replaceAll("\\", "/");
      if (!path || path.split("/").some((part) => leftAlone.has(part))) return;
      // A file that is being replaced may vanish between two looks; its next event brings it.
      this.#queue = this.#queue.then(() => this.#take(path)).catch(() => undefined);
    });
    this.#watcher.on("error", () => this.close());
  }

  close(): void {
    this.#watcher.close();
  }

  async #take(path: string): Promise<void> {
    const host = join(this.#directory, path);
    await this.#back.settled(path);
    const status = await lstat(host).catch(() => null);
    if (this.#back.isOurs(path, status)) return;
    if (!status) {
      const there = await this.#sandbox.files.stat(path, false).catch(() => null);
      if (there?.kind !== "file") return;
      this.#back.took(path, null);
      await this.#sandbox.files.remove(path);
      return;
    }
    if (!status.isFile() || status.size > fileLimit) return;
    const bytes = await readFile(host);
    const present = await this.#sandbox.files.readFile(path).catch(() => null);
    if (present && Buffer.compare(bytes, present) === 0) return;
    const slash = path.lastIndexOf("/");
    if (slash > 0) await this.#sandbox.files.makeDirectory(path.slice(0, slash), true);
    this.#back.took(path, bytes);
    await this.#sandbox.files.writeFile(path, bytes, status.mode & 0o777);
  }
}
