import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { Refusal } from "./refusal.ts";

export type Rows = readonly Readonly<Record<string, string>>[];

const largest = 5 * 1024 * 1024;

/**
 * A table with names in its first line, by columns in lower case. Comma, semicolon or tab, as the first line has them.
 * @throws Refusal naming the line that cannot be read
 */
export function readCsv(text: string): Rows {
  if (text.length > largest) throw new Refusal("invalid", "The file is larger than 5 MB.");
  if (text.includes("\0")) throw new Refusal("invalid", "This is no text file.");
  try {
    return parse(text, {
      bom: true,
      columns: (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      trim: true,
    }) as Rows;
  } catch (error) {
    throw new Refusal(
      "invalid",
      `The file cannot be read as CSV: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function delimiterOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  const counts = [",", ";", "\t"].map((sign) => ({ sign, n: first.split(sign).length }));
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).sign;
}

/**
 * A table as a file for spreadsheets. A text that they would take for a formula gets an apostrophe before it.
 * @param rows of text and finite numbers; empty for null
 */
export function writeCsv(
  names: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? inert(cell) : cell)));
  return stringify([names.map(inert), ...cells], { record_delimiter: "windows" });
}

/** Leading blanks are passed over, as spreadsheets do. */
const inert = (text: string) => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
