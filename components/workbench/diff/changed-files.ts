import { type FileContent, sameContent } from "../files/content.ts";
import type { Files } from "../files/store.ts";
import { type DiffLine, diffLines } from "./lines.ts";

/** A file that is not the same on both sides. */
export interface FileChange {
  readonly path: string;
  readonly kind: "added" | "removed" | "changed";
  /** Null where either side is no text. */
  readonly lines: readonly DiffLine[] | null;
  readonly added: number;
  readonly removed: number;
}

/** The files in which two projects differ, by path. */
export function changedFiles(before: Files, after: Files): readonly FileChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !sameContent(before.get(path), after.get(path)))
    .sort()
    .map((path) => changeOf(path, before.get(path), after.get(path)));
}

function changeOf(path: string, before: FileContent | undefined, after: FileContent | undefined): FileChange {
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  if (before instanceof Uint8Array || after instanceof Uint8Array)
    return { path, kind, lines: null, added: 0, removed: 0 };
  const lines = diffLines(before ?? "", after ?? "");
  const count = (wanted: DiffLine["kind"]) => lines.filter((line) => line.kind === wanted).length;
  return { path, kind, lines, added: count("added"), removed: count("removed") };
}

/** How many files differ, and by how many lines: what a summary is made of. */
export interface Sum {
  readonly files: number;
  readonly added: number;
  readonly removed: number;
}

export function sumOf(changes: readonly FileChange[]): Sum {
  const sum = (key: "added" | "removed") => changes.reduce((total, change) => total + change[key], 0);
  return { files: changes.length, added: sum("added"), removed: sum("removed") };
}
