import type { Files } from "../files/store.ts";

/** Where a text stands in a project. */
export interface Match {
  readonly file: string;
  /** From 1, as `column`. */
  readonly line: number;
  readonly column: number;
  /** The line without its indentation, and where in it the match begins. */
  readonly text: string;
  readonly from: number;
  readonly length: number;
}

export interface Found {
  readonly matches: readonly Match[];
  /** All that there are, of which `matches` holds the first. */
  readonly count: number;
  readonly files: number;
}

export interface Question {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Matches that are listed: more is no help to anybody who looks for one. */
export const mostListed = 200;

/** Everything in the project's text files that a learner may be looking for, file by file, line by line. Pure. */
export function findInFiles(files: Files, { text, matchCase, wholeWords }: Question): Found {
  if (text.trim() === "") return { matches: [], count: 0, files: 0 };
  const word = wholeWords ? ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"] : ["", ""];
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const pattern = new RegExp(`${word[0]}${escaped}${word[1]}`, matchCase ? "gu" : "giu");
  const matches: Match[] = [];
  let count = 0;
  let having = 0;
  for (const [file, content] of [...files].sort(([a], [b]) => a.localeCompare(b))) {
    if (typeof content !== "string") continue;
    const before = count;
    for (const [index, line] of content.split(/\r?\n/).entries()) {
      const indent = line.length - line.trimStart().length;
      for (const {
        index: at,
        0: { length },
      } of line.matchAll(pattern)) {
        count += 1;
        if (matches.length === mostListed) continue;
        // What was looked for may itself begin within the indentation.
        const start = Math.min(indent, at);
        matches.push({
          file,
          line: index + 1,
          column: at + 1,
          text: line.slice(start),
          from: at - start,
          length,
        });
      }
    }
    if (count > before) having += 1;
  }
  return { matches, count, files: having };
}
