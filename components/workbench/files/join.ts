import { type FileContent, sameContent } from "./content.ts";
import { mergeFile } from "./merge.ts";
import type { Notice, Origin } from "./notices.ts";
import { freeName } from "./paths.ts";

interface Sides {
  readonly files: ReadonlyMap<string, FileContent>;
  /** What somebody else wrote, by path; null for what is deleted there. */
  readonly found: ReadonlyMap<string, FileContent | null>;
  /** What both began with. */
  readonly base: (path: string) => FileContent | null;
  readonly from: Origin;
  /** What was told before. A second conflict about a path gets a name of its own, so that the first copy stays. */
  readonly told: readonly Notice[];
}

interface Joined {
  readonly changes: ReadonlyMap<string, FileContent | null>;
  readonly notices: readonly Notice[];
}

/** Merges what somebody else wrote into the files. Nothing is lost: what cannot be merged is put beside. */
export function joinFound({ files, found, base, from, told }: Sides): Joined {
  const changes = new Map<string, FileContent | null>();
  const notices: Notice[] = [];
  for (const [path, theirs] of found) {
    const ours = files.get(path) ?? null;
    const merge = mergeFile(base(path), ours, theirs);
    const is = (side: FileContent | null) =>
      merge.kind === "merged" && sameContent(merge.content ?? undefined, side ?? undefined);
    if (merge.kind === "merged") {
      if (!is(ours)) changes.set(path, merge.content);
      if (!is(ours) && !is(theirs)) notices.push({ kind: "merged", from, path });
    } else if (theirs !== null && !told.some((one) => one.kind === "kept" && one.name === path)) {
      // What stands beside a file is a copy already, and two tabs would put copies of copies beside it.
      const taken = new Set([...files.keys(), ...found.keys(), ...changes.keys()]);
      const name = freeName(path, words[from], taken);
      changes.set(name, theirs);
      notices.push({ kind: "kept", from, path, name });
    }
  }
  return { changes, notices };
}

const words: Readonly<Record<Origin, string>> = { tab: "other tab", lesson: "lesson" };
