import type { TreeOptions } from "../tree.ts";
import { Tree } from "../tree.ts";
import type { FilePair } from "./backing-file.ts";
import { copyKeptTree, openKeptTree } from "./restore.ts";
import type { OpenedStore } from "./store.ts";

/** Where files are kept: in a browser its own file system, in Node a directory. */
export interface Backing {
  /** Null while another sandbox holds them. */
  open(): Promise<FilePair | null>;
  /** What they hold at this moment, without holding them. */
  peek(): Promise<readonly Uint8Array[]>;
}

/** Opens what is kept. Never rejects: without it the sandbox works all the same, and says so. */
export async function openStore(backing: Backing | null, options: TreeOptions): Promise<OpenedStore> {
  if (!backing) return { tree: new Tree(options), journal: null, without: "memory" };
  try {
    const files = await backing.open();
    if (files) return { ...openKeptTree(files, options), without: null };
    return { tree: copyKeptTree(await backing.peek(), options), journal: null, without: "copy" };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { tree: new Tree(options), journal: null, without: { failure } };
  }
}
