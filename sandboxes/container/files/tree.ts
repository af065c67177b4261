import type { ErrorName } from "../protocol/errno.ts";
import {
  type DirectoryInode,
  directoryType,
  type FileInode,
  fileType,
  type Inode,
  noData,
  resizeData,
  symlinkType,
  typeMask,
} from "./inode.ts";
import { nameFault } from "./names.ts";
import { projectRoot } from "./roots.ts";
import type { TreeLog } from "./tree-log.ts";

export interface TreeOptions {
  /** Bytes that all files together may hold. */
  readonly quota: number;
  readonly now?: () => number;
  /** Number of the root (1): trees that one owner serves have numbers of their own. */
  readonly firstInode?: number;
  /** Permissions of the root (0755). */
  readonly rootMode?: number;
}

/**
 * The files of one sandbox: inodes in memory. Every operation answers its result or the name of the POSIX
 * error. It knows no paths (`paths.ts`), no processes and no workers (`owner.ts`). No hard links.
 */
export class Tree {
  readonly root: DirectoryInode;
  quota: number;
  used = 0;
  now: () => number;
  /** Number of the next inode that is made. */
  nextInode: number;
  log: TreeLog | null = null;
  readonly #inodes = new Map<number, Inode>();

  constructor(options: TreeOptions) {
    this.quota = options.quota;
    this.now = options.now ?? Date.now;
    this.nextInode = options.firstInode ?? projectRoot;
    this.root = this.#directory(options.rootMode ?? 0o755);
  }

  /** How many inodes there are. */
  get count(): number {
    return this.#inodes.size;
  }

  get(ino: number): Inode | undefined {
    return this.#inodes.get(ino);
  }

  /** Whether it still has a name in the tree. */
  isLinked(inode: Inode): boolean {
    return inode === this.root || inode.parent !== null;
  }

  /** Names from the root down, joined by "/"; null for what was unlinked. */
  path(inode: Inode): string | null {
    const names: string[] = [];
    for (let at: Inode = inode; at !== this.root; ) {
      if (!at.parent) return null;
      names.unshift(at.name);
      at = at.parent;
    }
    return names.join("/");
  }

  lookup(directory: Inode, name: string): Inode | ErrorName {
    if (directory.kind !== "directory") return "ENOTDIR";
    if (name === ".") return directory;
    if (name === "..") return directory.parent ?? directory;
    return directory.entries.get(name) ?? "ENOENT";
  }

  /** Makes a file or directory, by the type bits of `mode` (none is a file), or a symlink when `target` is given. */
  make(directory: Inode, name: string, mode: number, target?: string): Inode | ErrorName {
    const fault = this.#faultOfNew(directory, name);
    if (fault) return fault;
    if (this.log?.room(0) === false) return "ENOSPC";
    const permissions = mode & 0o7777;
    const type = mode & typeMask;
    const inode =
      target !== undefined
        ? this.#symlink(target)
        : type === directoryType
          ? this.#directory(permissions)
          : type === fileType || type === 0
            ? this.#file(permissions)
            : null;
    if (!inode) return "EPERM";
    this.#link(directory as DirectoryInode, name, inode, inode.mtime);
    const common = { ino: inode.ino, time: inode.mtime, parent: directory.ino, name };
    if (target !== undefined) this.log?.append({ type: "linked", ...common, target });
    else this.log?.append({ type: "made", ...common, mode: inode.mode });
    return inode;
  }

  /** Takes a file's or link's name away; the inode lives until its last holder closes it. */
  unlink(directory: Inode, name: string): Inode | ErrorName {
    const inode = this.lookup(directory, name);
    if (typeof inode === "string") return inode;
    if (inode.kind === "directory") return "EISDIR";
    this.#remove(inode);
    return inode;
  }

  removeDirectory(directory: Inode, name: string): Inode | ErrorName {
    if (name === "." || name === "..") return "EINVAL";
    const inode = this.lookup(directory, name);
    if (typeof inode === "string") return inode;
    if (inode.kind !== "directory") return "ENOTDIR";
    if (inode.entries.size > 0) return "ENOTEMPTY";
    this.#remove(inode);
    return inode;
  }

  /** As rename(2): replaces what has the new name, if it is of the same sort and, for a directory, empty. */
  rename(from: Inode, name: string, to: Inode, newName: string): Inode | ErrorName {
    const inode = this.lookup(from, name);
    if (typeof inode === "string") return inode;
    if (to.kind !== "directory") return "ENOTDIR";
    if (!this.isLinked(to)) return "ENOENT";
    for (let at: DirectoryInode | null = to; at; at = at.parent) if (at === inode) return "EINVAL";
    const replaced = to.entries.get(newName);
    if (replaced === inode) return inode;
    if (replaced?.kind === "directory") {
      if (inode.kind !== "directory") return "EISDIR";
      if (replaced.entries.size > 0) return "ENOTEMPTY";
    } else if (replaced && inode.kind === "directory") {
      return "ENOTDIR";
    }
    const fault = nameFault(newName);
    if (fault) return fault;
    const time = this.now();
    if (replaced) this.#detach(replaced, time);
    this.#unhook(inode, time);
    this.#link(to, newName, inode, time);
    this.log?.append({ type: "renamed", ino: inode.ino, time, parent: to.ino, name: newName });
    return inode;
  }

  /** A view, not a copy: use it before the next change. Shorter than asked at the end of the file. */
  read(inode: Inode, position: number, length: number): Uint8Array | ErrorName {
    if (inode.kind === "directory") return "EISDIR";
    if (inode.kind !== "file") return "EINVAL";
    return inode.data.subarray(Math.min(position, inode.size), Math.min(position + length, inode.size));
  }

  /** Writes all of `bytes` or nothing. */
  write(inode: Inode, position: number, bytes: Uint8Array): number | ErrorName {
    if (inode.kind === "directory") return "EISDIR";
    if (inode.kind !== "file") return "EINVAL";
    if (bytes.length === 0) return 0;
    const end = position + bytes.length;
    if (this.#isLogged(inode) && this.log?.room(bytes.length) === false) return "ENOSPC";
    if (end > inode.size) {
      const fault = this.#resize(inode, end);
      if (fault) return fault;
    }
    inode.data.set(bytes, position);
    this.#touch(inode);
    if (this.#isLogged(inode))
      this.log?.append({ type: "written", ino: inode.ino, time: inode.mtime, position, bytes });
    return bytes.length;
  }

  /** Cuts the file or fills it with zeros. */
  truncate(inode: Inode, size: number): ErrorName | null {
    if (inode.kind === "directory") return "EISDIR";
    if (inode.kind !== "file" || size < 0) return "EINVAL";
    if (size > inode.size && this.#isLogged(inode) && this.log?.room(0) === false) return "ENOSPC";
    const fault = this.#resize(inode, size);
    if (fault) return fault;
    this.#touch(inode);
    if (this.#isLogged(inode))
      this.log?.append({ type: "truncated", ino: inode.ino, time: inode.mtime, size });
    return null;
  }

  /** Permission bits, and when it was last modified, in milliseconds since 1970. */
  setAttributes(inode: Inode, values: { readonly mode?: number; readonly mtime?: number }): void {
    if (values.mode !== undefined) inode.mode = (inode.mode & typeMask) | (values.mode & 0o7777);
    if (values.mtime !== undefined) inode.mtime = values.mtime;
    inode.ctime = this.now();
    const { ino, mode, mtime } = inode;
    if (this.#isLogged(inode))
      this.log?.append({ type: "attributes", ino, time: inode.ctime, mode: mode & ~typeMask, mtime });
  }

  hold(inode: Inode): void {
    inode.holds++;
  }

  /** True when that was the last hold on an unlinked inode, which is now gone. */
  letGo(inode: Inode): boolean {
    inode.holds--;
    return this.#collect(inode);
  }

  #faultOfNew(directory: Inode, name: string): ErrorName | null {
    if (directory.kind !== "directory") return "ENOTDIR";
    if (!this.isLinked(directory)) return "ENOENT";
    return directory.entries.has(name) ? "EEXIST" : nameFault(name);
  }

  #resize(file: FileInode, size: number): ErrorName | null {
    if (size > file.size && this.used + size - file.size > this.quota) return "ENOSPC";
    this.used += size - file.size;
    resizeData(file, size);
    return null;
  }

  /** What has no name is of no interest after a crash. */
  #isLogged(inode: Inode): boolean {
    return this.log !== null && this.isLinked(inode);
  }

  /** @param time one for all that an operation changes: the log remembers one, too */
  #touch(inode: Inode, time = this.now()): void {
    inode.mtime = inode.ctime = time;
  }

  #common(mode: number) {
    const now = this.now();
    return { ino: this.nextInode++, mode, mtime: now, ctime: now, parent: null, name: "", holds: 0 };
  }

  #directory(permissions: number): DirectoryInode {
    return this.#keep({
      kind: "directory",
      ...this.#common(directoryType | permissions),
      entries: new Map<string, Inode>(),
    });
  }

  #file(permissions: number): FileInode {
    return this.#keep({ kind: "file", ...this.#common(fileType | permissions), data: noData, size: 0 });
  }

  #symlink(target: string): Inode {
    return this.#keep<Inode>({ kind: "symlink", ...this.#common(symlinkType | 0o777), target });
  }

  #keep<Kind extends Inode>(inode: Kind): Kind {
    this.#inodes.set(inode.ino, inode);
    return inode;
  }

  #link(directory: DirectoryInode, name: string, inode: Inode, time: number): void {
    inode.parent = directory;
    inode.name = name;
    directory.entries.set(name, inode);
    this.#touch(directory, time);
  }

  #unhook(inode: Inode, time: number): void {
    if (!inode.parent) return;
    inode.parent.entries.delete(inode.name);
    this.#touch(inode.parent, time);
    inode.parent = null;
  }

  #remove(inode: Inode): void {
    const time = this.now();
    this.#detach(inode, time);
    this.log?.append({ type: "removed", ino: inode.ino, time });
  }

  #detach(inode: Inode, time: number): void {
    this.#unhook(inode, time);
    this.#collect(inode);
  }

  #collect(inode: Inode): boolean {
    if (this.isLinked(inode) || inode.holds > 0) return false;
    if (inode.kind === "file") this.used -= inode.size;
    this.#inodes.delete(inode.ino);
    return true;
  }
}
