import type { FilesClient } from "../files/client.ts";
import { FileError } from "../protocol/errno.ts";
import type { DirectoryEntry, FileStatus } from "../protocol/files.ts";
import { absolute } from "./paths.ts";

const none = new Uint8Array(0);
const nowhere = "/dev/null";

/**
 * The files as commands see them: by absolute paths, or such as are relative to a folder. Folders above the
 * project are there to be listed and gone through; `/dev/null` is empty. Everything rejects with FileError.
 *
 * Known limit: what Python processes keep outside the project, as in `/tmp`, is not here.
 */
export class CommandFiles {
  readonly #files: FilesClient;
  /** Where the project is. */
  readonly #root: string;

  constructor(files: FilesClient, root: string) {
    this.#files = files;
    this.#root = root;
  }

  async status(path: string, follow = true): Promise<FileStatus> {
    if (this.#nextBelow(path) === null && path !== nowhere) return this.#files.stat(path, follow);
    return { kind: path === nowhere ? "file" : "directory", ino: 0, mode: 0o40755, size: 0, mtime: 0 };
  }

  /** Null when there is nothing of the name. */
  async find(path: string, follow = true): Promise<FileStatus | null> {
    try {
      return await this.status(path, follow);
    } catch (error) {
      if (error instanceof FileError && ["ENOENT", "ENOTDIR"].includes(error.code)) return null;
      throw error;
    }
  }

  /** Sorted by name. */
  async list(path: string): Promise<DirectoryEntry[]> {
    const next = this.#nextBelow(path);
    if (next !== null) return [{ name: next, kind: "directory" }];
    const entries = await this.#files.readDirectory(path);
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  async read(path: string): Promise<Uint8Array> {
    if (path === nowhere) return none;
    if ((await this.status(path)).kind === "directory") throw new FileError("EISDIR", "read", path);
    return this.#files.readFile(path);
  }

  async readLink(path: string): Promise<string> {
    return this.#files.readLink(path);
  }

  /** Replaces what the file held. */
  async write(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
    if (path !== nowhere) await this.#files.writeFile(path, bytes, mode);
  }

  /** Adds to the file's end; makes it when there is none. */
  async append(path: string, bytes: Uint8Array): Promise<void> {
    if (path !== nowhere) await this.#files.appendFile(path, bytes);
  }

  /** Makes an empty file, or says that one was modified now. */
  async touch(path: string): Promise<void> {
    const found = await this.find(path);
    if (found) await this.#files.setModified(path, Date.now());
    else await this.#files.writeFile(path, none);
  }

  makeDirectory(path: string, recursive: boolean): Promise<void> {
    return this.#files.makeDirectory(path, recursive);
  }

  remove(path: string, recursive: boolean): Promise<void> {
    return this.#files.remove(path, { recursive });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#files.rename(from, to);
  }

  symlink(path: string, target: string): Promise<void> {
    return this.#files.symlink(path, target);
  }

  /** For a folder above the project: the one name in it. Else null. */
  #nextBelow(path: string): string | null {
    const above = absolute("/", path);
    const prefix = above === "/" ? "/" : `${above}/`;
    if (above === this.#root || !this.#root.startsWith(prefix)) return null;
    return this.#root.slice(prefix.length).split("/")[0] ?? null;
  }
}
