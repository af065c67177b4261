import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import { FileError } from "../container/protocol/errno.ts";
import type { FileChange } from "../container/protocol/files.ts";
import { leftAlone, linkTarget } from "./read-directory.ts";

/**
 * Brings what changes in the sandbox's files back to a directory of this machine: as it changes, one file
 * after another, each as it is when its turn comes. Nothing outside the directory is ever touched, not
 * even through links that lie in it.
 */
export class WriteBack {
  readonly #sandbox: Sandbox;
  readonly #directory: string;
  readonly #leftOut: ReadonlyMap<string, string>;
  readonly #notice: (text: string) => void;
  readonly #due = new Set<string>();
  /** What was written here last: when, in milliseconds, and how many bytes; null: removed. */
  readonly #written = new Map<string, { mtimeMs: number; size: number } | null>();
  /** Digest of what the directory gave last, null for a removal: while the sandbox has just that, there is nothing to bring. */
  readonly #taken = new Map<string, string | null>();
  readonly #stop: () => void;
  #running: Promise<void> | null = null;
  #writing: string | null = null;
  #turn = Promise.withResolvers<void>();

  /** @param leftOut paths of what the sandbox was not given: never replaced from there */
  constructor(
    sandbox: Sandbox,
    directory: string,
    leftOut: ReadonlyMap<string, string>,
    notice: (text: string) => void,
  ) {
    this.#sandbox = sandbox;
    this.#directory = directory;
    this.#leftOut = leftOut;
    this.#notice = notice;
    this.#stop = sandbox.onFileChanges((changes) => this.#see(changes));
  }

  /** Whether what is at `path` now, or that nothing is, comes from here and from no one else's edit. */
  isOurs(path: string, status: { readonly mtimeMs: number; readonly size: number } | null): boolean {
    const written = this.#written.get(path);
    if (!status) return written === null;
    return written?.mtimeMs === status.mtimeMs && written.size === status.size;
  }

  /** Resolves when what the sandbox has made of `path` is back. */
  async settled(path: string): Promise<void> {
    while (this.#due.has(path) || this.#writing === path) await this.#turn.promise;
  }

  /**
   * Call before what is in the directory at `path` is put into the sandbox. By the time the sandbox tells of that change the
   * directory may have gone on: an editor empties a file, then fills it.
   * @param bytes null when it was removed
   */
  took(path: string, bytes: Uint8Array | null): void {
    this.#taken.set(path, bytes && digest(bytes));
  }

  /** Resolves when everything that changed until now is back. */
  async finish(): Promise<void> {
    // Answered after the changes that went before: none is missed.
    await this.#sandbox.files.usage();
    while (this.#running) await this.#running;
    this.#stop();
  }

  #see(changes: readonly FileChange[]): void {
    for (const { path } of changes) {
      if (path.split("/").some((name) => leftAlone.has(name))) continue;
      // Behind what already waits: a folder's removal must not come before what was moved out of it.
      this.#due.delete(path);
      this.#due.add(path);
    }
    if (this.#due.size > 0) this.#running ??= this.#work();
  }

  async #work(): Promise<void> {
    for (let [path] = this.#due; path !== undefined; [path] = this.#due) {
      this.#due.delete(path);
      this.#writing = path;
      try {
        if (await this.#bring(path)) {
          const status = await lstat(join(this.#directory, path)).catch(() => null);
          this.#written.set(path, status && { mtimeMs: status.mtimeMs, size: status.size });
          this.#taken.delete(path);
        }
      } catch (error) {
        this.#notice(`${path} could not be brought back: ${error instanceof Error ? error.message : error}`);
      }
      this.#writing = null;
      this.#turn.resolve();
      this.#turn = Promise.withResolvers();
    }
    this.#running = null;
  }

  /** @returns whether the directory now has what the sandbox has; false when it gave that itself, or must not be touched */
  async #bring(path: string): Promise<boolean> {
    const { files } = this.#sandbox;
    const target = join(this.#directory, path);
    const obstacle = await this.#obstacle(path);
    if (obstacle !== null) {
      this.#notice(`${path} was not brought back: in its way is ${obstacle}.`);
      return false;
    }
    const status = await files.stat(path, false).catch(whenGone);
    const present = await lstat(target).catch(() => null);
    if (!status) {
      if (this.#taken.get(path) === null) return false;
      if (present) await rm(target, { recursive: true });
      return true;
    }
    if (status.kind === "directory") {
      if (present && !present.isDirectory()) await rm(target);
      await mkdir(target, { recursive: true });
      return true;
    }
    const bytes = status.kind === "file" ? await files.readFile(path).catch(whenGone) : null;
    const mode = status.mode & 0o777;
    if (bytes && this.#taken.get(path) === digest(bytes)) {
      if (present?.isFile() && (present.mode & 0o777) !== mode) await chmod(target, mode);
      return false;
    }
    if (present && (present.isDirectory() || present.isSymbolicLink() || status.kind === "symlink"))
      await rm(target, { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    if (status.kind === "symlink") {
      const link = inside(this.#sandbox.projectRoot, path, await files.readLink(path));
      if (link !== null && linkTarget(this.#directory, path, link) !== null) await symlink(link, target);
      else this.#notice(`${path} was not brought back: it is a link that leaves the directory.`);
      return true;
    }
    // Gone since: its removal waits for its own turn.
    if (!bytes) return false;
    await writeFile(target, bytes);
    if (present?.mode === undefined || (present.mode & 0o777) !== mode) await chmod(target, mode);
    return true;
  }

  /** What stands on the way to `path` or in its place and must be left alone; null when nothing does. */
  async #obstacle(path: string): Promise<string | null> {
    const names = path.split("/");
    for (let count = 1; count <= names.length; count++) {
      const prefix = names.slice(0, count).join("/");
      const reason = this.#leftOut.get(prefix);
      if (reason !== undefined) return reason;
      if (count === names.length) break;
      const status = await lstat(join(this.#directory, prefix)).catch(() => null);
      if (status?.isSymbolicLink()) return "a link";
    }
    return null;
  }
}

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");

/** Null for what is not there; what else went wrong is thrown on. */
function whenGone(error: unknown): null {
  if (error instanceof FileError && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
  throw error;
}

/** A link made in the sandbox, with an absolute target in the project made relative; null when it leaves. */
function inside(root: string, path: string, target: string): string | null {
  if (!target.startsWith("/")) return target;
  if (target !== root && !target.startsWith(`${root}/`)) return null;
  return posix.relative(posix.dirname(posix.join(root, path)), target) || ".";
}
