import type { ErrorName } from "../protocol/errno.ts";
import type { DirectoryInode, Inode } from "./inode.ts";
import type { Tree } from "./tree.ts";

/** As Linux: a path that goes through more links than this goes in circles. */
const linkLimit = 40;

/** Where a path leads: its last name in a directory, and the inode there, if there is one. */
export interface Place {
  readonly directory: DirectoryInode;
  readonly name: string;
  readonly inode: Inode | null;
}

/**
 * Follows a path from the root. Symbolic links on the way are followed, the last one when `follow`; an
 * absolute path or link counts from the machine's root and must stay below `mountPoint`.
 */
export function walk(tree: Tree, mountPoint: string, path: string, follow: boolean): Place | ErrorName {
  const pending = segments(mountPoint, path);
  if (!pending) return "ENOENT";
  let links = 0;
  let place: Place = { directory: tree.root, name: ".", inode: tree.root };
  while (pending.length > 0) {
    const name = pending.shift() ?? "";
    const from = place.inode;
    if (!from) return "ENOENT";
    if (from.kind !== "directory") return "ENOTDIR";
    if (name === "." || name === "..") {
      const inode: DirectoryInode = name === "." ? from : (from.parent ?? from);
      place = { directory: inode.parent ?? inode, name: inode.name || ".", inode };
      continue;
    }
    const inode: Inode | null = from.entries.get(name) ?? null;
    if (inode?.kind === "symlink" && (follow || pending.length > 0)) {
      if (++links > linkLimit) return "ELOOP";
      const target = segments(mountPoint, inode.target);
      if (!target) return "ENOENT";
      if (inode.target.startsWith("/")) place = { directory: tree.root, name: ".", inode: tree.root };
      pending.unshift(...target);
      continue;
    }
    place = { directory: from, name, inode };
  }
  return place;
}

/** The names of a path relative to the mount point; null when it leads elsewhere. */
function segments(mountPoint: string, path: string): string[] | null {
  if (!path.startsWith("/")) return split(path);
  const base = split(mountPoint);
  const whole = split(path);
  return base.every((name, index) => whole[index] === name) ? whole.slice(base.length) : null;
}

function split(path: string): string[] {
  return path.split("/").filter((name) => name !== "" && name !== ".");
}
