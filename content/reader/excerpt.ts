/** Which part of a file the prose shows. Both markers are plain text, matched inside a line. */
export interface ExcerptRange {
  /** The excerpt starts at the first line that holds this text; default: the first line of the file. */
  readonly from?: string | undefined;
  /** The excerpt ends with the first line, from there on, that holds this text; default: see {@link excerpt}. */
  readonly to?: string | undefined;
}

export interface Excerpt {
  readonly code: string;
  /** Number, in the file, of the first line; from 1. */
  readonly firstLine: number;
}

/**
 * Cuts out what the prose shows, so that it is always the code that runs. With `from` alone the excerpt is
 * the Python block which starts there: decorators, the head, and every line indented deeper.
 * @throws Error naming file and marker, when a marker is not found.
 */
export function excerpt(text: string, range: ExcerptRange, file: string): Excerpt {
  const lines = text.replace(/\n$/, "").split("\n");
  const start = range.from === undefined ? 0 : indexOf(lines, range.from, 0, file);
  const end = endOf(lines, start, range, file);
  const shown = lines.slice(start, end + 1);
  return { code: dedent(shown).join("\n"), firstLine: start + 1 };
}

function endOf(lines: readonly string[], start: number, range: ExcerptRange, file: string): number {
  if (range.to !== undefined) return indexOf(lines, range.to, start, file);
  return range.from === undefined ? lines.length - 1 : blockEnd(lines, start);
}

function indexOf(lines: readonly string[], marker: string, start: number, file: string): number {
  const index = lines.findIndex((line, at) => at >= start && line.includes(marker));
  if (index < 0) throw new Error(`${file}: no line holds ${JSON.stringify(marker)}`);
  return index;
}

/** Closing brackets at the head's own indent belong to the head, as formatters write them. */
function blockEnd(lines: readonly string[], start: number): number {
  const indent = indentOf(lines[start] ?? "");
  let end = headOf(lines, start);
  for (let at = end + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    if (indentOf(line) <= indent && !/^\s*[)\]}]/.test(line)) break;
    end = at;
  }
  return end;
}

/** The `def` or `class` under the decorators, when the excerpt starts with one; else the first line itself. */
function headOf(lines: readonly string[], start: number): number {
  if (!lines[start]?.trimStart().startsWith("@")) return start;
  const head = lines.findIndex((line, at) => at > start && /^\s*(async def|def|class)\b/.test(line));
  return head < 0 ? start : head;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function dedent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== "").map(indentOf);
  const least = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(least, indentOf(line))));
}
