import type { ErrorName } from "../protocol/errno.ts";
import {
  type DirectoryInode,
  directoryType,
  type FileInode,
  fileType,
  type Inode,
  symlinkType,
  typeMask,
} from "./inode.ts";

const nameLimit = 255;
const encoder = new TextEncoder();
const nothing = new Uint8Array(0);

export interface TreeOptions {
  /** Bytes that all files together may hold. */
  readonly quota: number;
  readonly now?: () => number;
}

/**
 * The files of one sandbox: inodes in memory. Every operation answers its result or the name of the POSIX
 * error. It knows no paths (`paths.ts`), no processes and no workers (`owner.ts`). No hard links.
 */
export class Tree {
  readonly root: DirectoryInode;
  readonly quota: number;
  used = 0;
  readonly #inodes = new Map<number, Inode>();
  readonly #now: () => number;
  #next = 1;

  constructor(options: TreeOptions) {
    this.quota = options.quota;
    this.#now = options.now ?? Date.now;
    this.root = this.#directory(0o755);
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
    this.#link(directory as DirectoryInode, name, inode);
    return inode;
  }

  /** Takes a file's or link's name away; the inode lives until its last holder closes it. */
  unlink(directory: Inode, name: string): Inode | ErrorName {
    const inode = this.lookup(directory, name);
    if (typeof inode === "string") return inode;
    if (inode.kind === "directory") return "EISDIR";
    this.#detach(inode);
    return inode;
  }

  removeDirectory(directory: Inode, name: string): Inode | ErrorName {
    if (name === "." || name === "..") return "EINVAL";
    const inode = this.lookup(directory, name);
    if (typeof inode === "string") return inode;
    if (inode.kind !== "directory") return "ENOTDIR";
    if (inode.entries.size > 0) return "ENOTEMPTY";
    this.#detach(inode);
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
    if (replaced) this.#detach(replaced);
    this.#unhook(inode);
    this.#link(to, newName, inode);
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
    if (end > inode.size) {
      const fault = this.#resize(inode, end);
      if (fault) return fault;
    }
    inode.data.set(bytes, position);
    this.#touch(inode);
    return bytes.length;
  }

  /** Cuts the file or fills it with zeros. */
  truncate(inode: Inode, size: number): ErrorName | null {
    if (inode.kind === "directory") return "EISDIR";
    if (inode.kind !== "file" || size < 0) return "EINVAL";
    const fault = this.#resize(inode, size);
    if (!fault) this.#touch(inode);
    return fault;
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
    if (size > file.data.length) {
      // Doubling while small; a quarter more when large, so that the room to grow stays bounded.
      const room = file.data.length < 16e6 ? file.data.length * 2 : file.data.length * 1.25;
      const grown = new Uint8Array(Math.max(size, Math.ceil(room), 512));
      grown.set(file.data.subarray(0, file.size));
      file.data = grown;
    } else if (size < file.size) {
      if (size === 0) file.data = nothing;
      else file.data.fill(0, size, file.size);
    }
    this.used += size - file.size;
    file.size = size;
    return null;
  }

  #touch(inode: Inode): void {
    inode.mtime = inode.ctime = this.#now();
  }

  #common(mode: number) {
    const now = this.#now();
    return { ino: this.#next++, mode, mtime: now, ctime: now, parent: null, name: "", holds: 0 };
  }

  #directory(permissions: number): DirectoryInode {
    return this.#keep({
      kind: "directory",
      ...this.#common(directoryType | permissions),
      entries: new Map<string, Inode>(),
    });
  }

  #file(permissions: number): FileInode {
    return this.#keep({ kind: "file", ...this.#common(fileType | permissions), data: nothing, size: 0 });
  }

  #symlink(target: string): Inode {
    return this.#keep<Inode>({ kind: "symlink", ...this.#common(symlinkType | 0o777), target });
  }

  #keep<Kind extends Inode>(inode: Kind): Kind {
    this.#inodes.set(inode.ino, inode);
    return inode;
  }

  #link(directory: DirectoryInode, name: string, inode: Inode): void {
    inode.parent = directory;
    inode.name = name;
    directory.entries.set(name, inode);
    this.#touch(directory);
  }

  #unhook(inode: Inode): void {
    if (!inode.parent) return;
    inode.parent.entries.delete(inode.name);
    this.#touch(inode.parent);
    inode.parent = null;
  }

  #detach(inode: Inode): void {
    this.#unhook(inode);
    this.#collect(inode);
  }

  #collect(inode: Inode): boolean {
    if (this.isLinked(inode) || inode.holds > 0) return false;
    if (inode.kind === "file") this.used -= inode.size;
    this.#inodes.delete(inode.ino);
    return true;
  }
}

function nameFault(name: string): ErrorName | null {
  if (name === "" || name === "." || name === ".." || name.includes("/") || name.includes("\0"))
    return "EINVAL";
  return name.length > nameLimit / 4 && encoder.encode(name).length > nameLimit ? "ENAMETOOLONG" : null;
}
