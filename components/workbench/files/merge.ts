import { diff3Merge } from "node-diff3";
import { type FileContent, sameContent } from "./content.ts";

/** `conflict`: both sides changed the same lines, or no text; neither may be given up for the other. */
export type Merge =
  | { readonly kind: "merged"; readonly content: FileContent | null }
  | { readonly kind: "conflict" };

/**
 * Joins two versions of a file that both come from `base`, line by line as diff3 does. Null is a file that is
 * not there; of a deletion and a change the change stays.
 */
export function mergeFile(
  base: FileContent | null,
  ours: FileContent | null,
  theirs: FileContent | null,
): Merge {
  const same = (a: FileContent | null, b: FileContent | null) => sameContent(a ?? undefined, b ?? undefined);
  if (same(ours, theirs) || same(base, theirs) || theirs === null) return { kind: "merged", content: ours };
  if (same(base, ours) || ours === null) return { kind: "merged", content: theirs };
  if (typeof ours !== "string" || typeof theirs !== "string" || base instanceof Uint8Array)
    return { kind: "conflict" };
  const lines = (text: string) => text.split("\n");
  const regions = diff3Merge(lines(ours), lines(base ?? ""), lines(theirs), { excludeFalseConflicts: true });
  const merged: string[] = [];
  for (const { ok } of regions) {
    if (!ok) return { kind: "conflict" };
    merged.push(...ok);
  }
  return { kind: "merged", content: merged.join("\n") };
}
