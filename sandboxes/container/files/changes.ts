import type { FileChange } from "../protocol/files.ts";
import type { Inode } from "./inode.ts";
import type { Tree } from "./tree.ts";

/** What the owner of the files says of each call that changes something. */
export interface FileReports {
  created(inode: Inode): void;
  removed(inode: Inode): void;
  moved(inode: Inode, oldPath: string): void;
  written(inode: Inode): void;
  truncated(inode: Inode, slot: number): void;
  settled(inode: Inode): void;
  wentOn(slot: number, opened: Inode | null): void;
}

const nothing = () => undefined;
/** For files that nobody watches. */
export const unwatched: FileReports = {
  created: nothing,
  removed: nothing,
  moved: nothing,
  written: nothing,
  truncated: nothing,
  settled: nothing,
  wentOn: nothing,
};

/**
 * Collects what changed, so that watchers hear of each change once: writes are remembered per file and
 * reported when the writer closes, flushes or unlocks it. Truncating by path is held back for a moment,
 * because it is usually the first half of `open(path, "w")`, whose close reports the change.
 */
export class Changes implements FileReports {
  readonly #tree: Tree;
  readonly #dirty = new Set<number>();
  readonly #truncated = new Map<number, number>();
  #pending: FileChange[] = [];

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  created(inode: Inode): void {
    this.#report("created", inode, this.#tree.path(inode));
  }

  /** Call before the name is taken away. */
  removed(inode: Inode): void {
    this.#report("removed", inode, this.#tree.path(inode));
    this.#dirty.delete(inode.ino);
    this.#truncated.delete(inode.ino);
  }

  /** After a rename; the new name counts as changed when it was there before, which watchers cannot tell apart. */
  moved(inode: Inode, oldPath: string): void {
    this.#report("removed", inode, oldPath);
    this.created(inode);
  }

  written(inode: Inode): void {
    this.#dirty.add(inode.ino);
    this.#truncated.delete(inode.ino);
  }

  truncated(inode: Inode, slot: number): void {
    if (!this.#dirty.has(inode.ino)) this.#truncated.set(inode.ino, slot);
  }

  /** The writer paused: closed, flushed or unlocked. */
  settled(inode: Inode): void {
    if (!this.#dirty.delete(inode.ino)) return;
    this.#report("changed", inode, this.#tree.path(inode));
  }

  /** A process went on after truncating; unless it opened that very file, the truncation was all. */
  wentOn(slot: number, opened: Inode | null): void {
    if (this.#truncated.size === 0) return;
    for (const [ino, by] of this.#truncated) {
      if (by !== slot) continue;
      this.#truncated.delete(ino);
      this.#dirty.add(ino);
      const inode = this.#tree.get(ino);
      if (inode && inode !== opened) this.settled(inode);
    }
  }

  get holdsBack(): boolean {
    return this.#truncated.size > 0;
  }

  /** Nobody asked anything for a moment. */
  releaseHeldBack(): void {
    for (const slot of new Set(this.#truncated.values())) this.wentOn(slot, null);
  }

  take(): FileChange[] {
    if (this.#pending.length === 0) return [];
    const changes = this.#pending;
    this.#pending = [];
    return changes;
  }

  #report(kind: FileChange["kind"], inode: Inode, path: string | null): void {
    if (path === null) return;
    this.#pending.push({ kind, path, directory: inode.kind === "directory" });
  }
}
