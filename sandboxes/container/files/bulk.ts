import { FileError } from "../protocol/errno.ts";
import type { TreeEntry } from "../protocol/files.ts";
import type { Changes } from "./changes.ts";
import { directoryType, fileType, type Inode } from "./inode.ts";
import type { Tree } from "./tree.ts";

/**
 * Adds a whole tree below a directory. Files of the same name are replaced; a file where a directory is
 * wanted, or the reverse, is an error, as is running out of space: what was added until then stays.
 */
export function mountTree(
  tree: Tree,
  changes: Changes,
  base: Inode,
  entries: readonly TreeEntry[],
  body: Uint8Array,
): void {
  const check = <Value extends object | number>(value: Value | string | null, path: string): Value => {
    if (typeof value === "string") throw new FileError(value as "EIO", "mount", path);
    return value as Value;
  };
  const child = (directory: Inode, name: string, mode: number, path: string, target?: string): Inode => {
    const found = tree.lookup(directory, name);
    if (found !== "ENOENT") return check<Inode>(found, path);
    const made = check<Inode>(tree.make(directory, name, mode, target), path);
    if (made.kind !== "file") changes.created(made);
    return made;
  };
  for (const entry of entries) {
    const names = entry.path.split("/").filter((name) => name !== "" && name !== ".");
    const last = names.pop();
    if (last === undefined) continue;
    if (names.includes("..") || last === "..") throw new FileError("EINVAL", "mount", entry.path);
    let directory = base;
    for (const name of names) directory = child(directory, name, directoryType | 0o755, entry.path);
    if (entry.kind === "directory") {
      child(directory, last, directoryType | (entry.mode ?? 0o755), entry.path);
    } else if (entry.kind === "symlink") {
      child(directory, last, 0, entry.path, entry.target);
    } else {
      const isNew = tree.lookup(directory, last) === "ENOENT";
      const file = child(directory, last, fileType | (entry.mode ?? 0o644), entry.path);
      const fault = tree.truncate(file, 0);
      if (fault) throw new FileError(fault, "mount", entry.path);
      check(tree.write(file, 0, body.subarray(entry.offset, entry.offset + entry.length)), entry.path);
      if (entry.mtime !== undefined) tree.setAttributes(file, { mtime: entry.mtime });
      if (isNew) changes.created(file);
      else {
        changes.written(file);
        changes.settled(file);
      }
    }
  }
}

/** Everything below a directory, parents first, with the contents end to end. */
export function exportTree(base: Inode): { entries: TreeEntry[]; body: Uint8Array } {
  const entries: TreeEntry[] = [];
  const contents: Uint8Array[] = [];
  let offset = 0;
  const visit = (inode: Inode, path: string): void => {
    const mode = inode.mode & 0o7777;
    if (inode.kind === "symlink") {
      entries.push({ kind: "symlink", path, target: inode.target });
    } else if (inode.kind === "file") {
      entries.push({ kind: "file", path, offset, length: inode.size, mode, mtime: inode.mtime });
      contents.push(inode.data.subarray(0, inode.size));
      offset += inode.size;
    } else {
      if (path !== "") entries.push({ kind: "directory", path, mode });
      for (const [name, kid] of inode.entries) visit(kid, path === "" ? name : `${path}/${name}`);
    }
  };
  visit(base, "");
  const body = new Uint8Array(offset);
  let at = 0;
  for (const bytes of contents) {
    body.set(bytes, at);
    at += bytes.length;
  }
  return { entries, body };
}
