import { type FileInode, type Inode, typeMask } from "../inode.ts";
import { Tree, type TreeOptions } from "../tree.ts";
import { type FilePair, readAll } from "./backing-file.ts";
import { Journal, type JournalOptions } from "./journal.ts";
import { type Change, changeRoom, type Generation, pieceBytes, readGeneration } from "./record.ts";

/**
 * Makes the tree that two files keep, and the journal that goes on keeping it.
 *
 * @throws Error when the files cannot be read
 */
export function openKeptTree(
  files: FilePair,
  options: TreeOptions,
  journalOptions: JournalOptions = {},
): { readonly tree: Tree; readonly journal: Journal } {
  const [first, second] = files.map((file) => readGeneration(readAll(file)));
  const newest = newer(first ?? null, second ?? null);
  const tree = restoreTree(newest, options);
  const pair: FilePair = newest && newest === second ? [files[1], files[0]] : files;
  const snapshot = {
    snapshot: () => snapshotOf(tree),
    get weight() {
      return weightOf(tree);
    },
  };
  const journal = new Journal(pair, newest?.number ?? 0, newest?.end ?? 0, snapshot, journalOptions);
  tree.log = journal;
  return { tree, journal };
}

/** A copy of what two files hold, of which nothing is kept. */
export function copyKeptTree(contents: readonly Uint8Array[], options: TreeOptions): Tree {
  const [first, second] = contents.map(readGeneration);
  return restoreTree(newer(first ?? null, second ?? null), options);
}

function newer(left: Generation | null, right: Generation | null): Generation | null {
  return left && right ? (left.number > right.number ? left : right) : (left ?? right);
}

/** By the tree's own operations, each at the time at which it happened. */
function restoreTree(generation: Generation | null, options: TreeOptions): Tree {
  const tree = new Tree({ ...options, quota: Number.POSITIVE_INFINITY });
  const { now } = tree;
  let highest = tree.root.ino;
  for (const change of generation?.changes() ?? []) {
    tree.now = () => change.time;
    tree.nextInode = change.ino;
    replay(tree, change);
    highest = Math.max(highest, change.ino);
  }
  tree.now = now;
  tree.nextInode = highest + 1;
  tree.quota = options.quota;
  return tree;
}

function replay(tree: Tree, change: Change): void {
  const inode = tree.get(change.ino);
  switch (change.type) {
    case "made":
    case "linked": {
      const parent = tree.get(change.parent);
      if (!parent) return;
      if (change.type === "made") tree.make(parent, change.name, change.mode);
      else tree.make(parent, change.name, 0, change.target);
      return;
    }
    case "renamed": {
      const parent = tree.get(change.parent);
      if (inode?.parent && parent) tree.rename(inode.parent, inode.name, parent, change.name);
      return;
    }
    case "removed":
      if (!inode?.parent) return;
      if (inode.kind === "directory") tree.removeDirectory(inode.parent, inode.name);
      else tree.unlink(inode.parent, inode.name);
      return;
    case "written":
      if (inode) tree.write(inode, change.position, change.bytes);
      return;
    case "truncated":
      if (inode) tree.truncate(inode, change.size);
      return;
    case "attributes":
      if (inode) tree.setAttributes(inode, change);
      return;
  }
}

/** Room of the tree's snapshot, about. */
function weightOf(tree: Tree): number {
  return tree.used + tree.count * (changeRoom >> 5);
}

/** Everything below the root, parents first; times last, because what is put into a folder changes its own. */
export function* snapshotOf(tree: Tree): Generator<Change> {
  const waiting: Inode[] = [tree.root];
  const all: Inode[] = [];
  for (let inode = waiting.pop(); inode; inode = waiting.pop()) {
    all.push(inode);
    if (inode.parent) yield* made(inode, inode.parent.ino);
    if (inode.kind === "directory") waiting.push(...inode.entries.values());
  }
  for (const { ino, mode, mtime } of all) {
    yield { type: "attributes", ino, time: mtime, mode: mode & ~typeMask, mtime };
  }
}

function* made(inode: Inode, parent: number): Generator<Change> {
  const { ino, name, mode, mtime: time } = inode;
  if (inode.kind === "symlink") yield { type: "linked", ino, time, parent, name, target: inode.target };
  else yield { type: "made", ino, time, parent, name, mode };
  if (inode.kind === "file") yield* contents(inode);
}

function* contents(file: FileInode): Generator<Change> {
  const { ino, mtime: time } = file;
  for (let position = 0; position < file.size; position += pieceBytes) {
    const bytes = file.data.subarray(position, Math.min(position + pieceBytes, file.size));
    yield { type: "written", ino, time, position, bytes };
  }
}
