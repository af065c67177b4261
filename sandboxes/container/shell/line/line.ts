import type { Key } from "./keys.ts";

/** A line that is being typed: what a reader takes for one character is one (UAX 29). */
export interface Line {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What was erased last, for Ctrl-Y. */
  readonly erased: string;
}

export const empty: Line = { before: [], after: [], erased: "" };

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
export const characters = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

export const textOf = ({ before, after }: Line): string => [...before, ...after].join("");

/** A line that holds `text`, with the cursor at its end. */
export const holding = (text: string, { erased }: Line = empty): Line => ({
  before: characters(text),
  after: [],
  erased,
});

/** How the line is after a key that edits it; null for a key that does not. Pure. */
export function edited(line: Line, key: Key): Line | null {
  const { before, after, erased } = line;
  switch (key.type) {
    case "text":
      // Joined first: a mark belongs to the character before it.
      return { ...line, before: characters(before.join("") + key.text) };
    case "insert-erased":
      return { ...line, before: [...before, ...characters(erased)] };
    case "backspace":
      return { ...line, before: before.slice(0, -1) };
    case "delete":
      return { ...line, after: after.slice(1) };
    case "left":
      return moved(line, before.length - 1);
    case "right":
      return moved(line, before.length + 1);
    case "start":
      return moved(line, 0);
    case "end":
      return moved(line, before.length + after.length);
    case "word-left":
      return moved(line, wordStart(before));
    case "word-right":
      return moved(line, before.length + wordEnd(after));
    case "erase-word": {
      const start = blankStart(before);
      return { before: before.slice(0, start), after, erased: before.slice(start).join("") };
    }
    case "erase-to-start":
      return { before: [], after, erased: before.join("") };
    case "erase-to-end":
      return { before, after: [], erased: after.join("") };
    default:
      return null;
  }
}

function moved(line: Line, to: number): Line {
  const all = [...line.before, ...line.after];
  const at = Math.max(0, Math.min(all.length, to));
  return { ...line, before: all.slice(0, at), after: all.slice(at) };
}

const wordLike = /[\p{L}\p{N}_]/u;

function wordStart(before: readonly string[]): number {
  let at = before.length;
  while (at > 0 && !wordLike.test(before[at - 1] ?? "")) at--;
  while (at > 0 && wordLike.test(before[at - 1] ?? "")) at--;
  return at;
}

function wordEnd(after: readonly string[]): number {
  let at = 0;
  while (at < after.length && !wordLike.test(after[at] ?? "")) at++;
  while (at < after.length && wordLike.test(after[at] ?? "")) at++;
  return at;
}

/** Ctrl-W takes what is between blanks. */
function blankStart(before: readonly string[]): number {
  let at = before.length;
  while (at > 0 && /\s/.test(before[at - 1] ?? "")) at--;
  while (at > 0 && !/\s/.test(before[at - 1] ?? "")) at--;
  return at;
}
