import type { CommandFiles } from "../../commands/files.ts";
import { reason } from "../../commands/problems.ts";
import type { Sink } from "../system.ts";

/** Writes to a file's end, in order; what comes while a write is under way is written together. */
export class FileSink implements Sink {
  readonly terminal = false;
  readonly #files: CommandFiles;
  readonly #path: string;
  #waiting: Uint8Array[] = [];
  #writing: Promise<void> | null = null;
  #problem: string | null = null;

  constructor(files: CommandFiles, path: string) {
    this.#files = files;
    this.#path = path;
  }

  write(bytes: Uint8Array): boolean {
    if (this.#problem !== null) return false;
    this.#waiting.push(bytes);
    this.#writing ??= this.#write();
    return true;
  }

  /** Resolves when all is written, with what went wrong, or null. */
  async close(): Promise<string | null> {
    while (this.#writing) await this.#writing;
    return this.#problem;
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0 && this.#problem === null) {
      const parts = this.#waiting as BlobPart[];
      this.#waiting = [];
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      await this.#files.append(this.#path, bytes).catch((error: unknown) => {
        this.#problem = reason(error);
      });
    }
    this.#writing = null;
  }
}
