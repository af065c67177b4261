import type { Tree } from "../tree.ts";
import type { Journal } from "./journal.ts";

/** The files of a sandbox at its start, and what keeps them. */
export interface OpenedStore {
  readonly tree: Tree;
  /** Null where nothing is kept. */
  readonly journal: Journal | null;
  /** Why nothing is kept: it was not asked for, another sandbox keeps it, or it failed. */
  readonly without: "memory" | "copy" | { readonly failure: string } | null;
}
