import type { Change } from "./kept/record.ts";

/** Hears of every change of what is linked into the tree, after it was made. */
export interface TreeLog {
  /** Whether a change with `bytes` of content could be kept; asked before those that take room. */
  room(bytes: number): boolean;
  append(change: Change): void;
}
