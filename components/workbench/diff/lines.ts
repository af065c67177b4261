import { diffIndices } from "node-diff3";

/** One line of a comparison. Line numbers begin at 1; null on the side that does not have the line. */
export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What is shown of a comparison: lines near a change, and how many are left out between them. */
export type DiffPart =
  | { readonly kind: "lines"; readonly lines: readonly DiffLine[] }
  | { readonly kind: "skipped"; readonly count: number };

/** Lines beyond which two texts are no longer compared line by line: the comparison's cost grows with their product. */
const most = 20_000;

/** A text's lines. The last line end makes no line of its own; a text that lacks it differs in its last line. */
export function linesOf(text: string): string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else lines.push(`${lines.pop()}${noNewline}`);
  return lines;
}

/** Stands behind a last line without an end, as in `diff`. Neither side of a usual text holds it. */
export const noNewline = "\u0000";

/** What was added and removed, in the order of the texts; removed lines stand before those that replace them. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const found: DiffLine[] = [];
  const removed = (from: number, to: number) => {
    for (let at = from; at < to; at++)
      found.push({ kind: "removed", text: a[at] ?? "", before: at + 1, after: null });
  };
  const added = (from: number, to: number) => {
    for (let at = from; at < to; at++)
      found.push({ kind: "added", text: b[at] ?? "", before: null, after: at + 1 });
  };
  if (a.length + b.length > most) {
    removed(0, a.length);
    added(0, b.length);
    return found;
  }
  let [left, right] = [0, 0];
  const same = (to: number) => {
    for (; left < to; left++, right++)
      found.push({ kind: "same", text: a[left] ?? "", before: left + 1, after: right + 1 });
  };
  for (const { buffer1, buffer2 } of diffIndices(a, b)) {
    same(buffer1[0]);
    removed(left, left + buffer1[1]);
    added(right, right + buffer2[1]);
    left += buffer1[1];
    right += buffer2[1];
  }
  same(a.length);
  return found;
}

/** Leaves out what is far from any change; `context` lines stay around each. */
export function nearChanges(lines: readonly DiffLine[], context = 3): readonly DiffPart[] {
  const near = new Uint8Array(lines.length);
  for (const [at, line] of lines.entries())
    if (line.kind !== "same") near.fill(1, Math.max(0, at - context), at + context + 1);
  const parts: DiffPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const start = at;
    while (at < lines.length && near[at] === near[start]) at++;
    // A single line takes no more room than the note that it is left out.
    if (near[start] || at - start === 1) {
      const last = parts.at(-1);
      const shown = lines.slice(start, at);
      if (last?.kind === "lines")
        parts[parts.length - 1] = { kind: "lines", lines: [...last.lines, ...shown] };
      else parts.push({ kind: "lines", lines: shown });
    } else parts.push({ kind: "skipped", count: at - start });
  }
  return parts;
}
