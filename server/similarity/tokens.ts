import { Region } from "@dodona/dolos-core";
import { parser } from "@lezer/python";

/** A program as a row of kinds of words: what things are called and what is said in strings and comments is left out. */
export interface Tokens {
  readonly kinds: readonly string[];
  /** Where each stands; rows count from 0. */
  readonly places: readonly Region[];
}

/** Kinds that stand for whatever text they hold: renaming a thing or rewording a message does not hide a copy. */
const nameless = new Set(["VariableName", "PropertyName", "String", "Number", "FormatString"]);

/**
 * The tokens of a Python text. The parser recovers from errors, so that a program which does not compile has tokens, too.
 * @param firstRow of the text, where it is one of several
 */
export function tokensOf(text: string, firstRow: number): Tokens {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const kinds: string[] = [];
  const places: Region[] = [];
  let row = 0;
  parser
    .parse(text)
    .cursor()
    .iterate(({ name, from, to, node }) => {
      if (name === "Comment" || from === to) return false;
      const whole = name === "FormatString" || node.firstChild === null;
      if (!whole) return;
      while ((starts[row + 1] ?? Infinity) <= from) row += 1;
      const column = from - (starts[row] ?? 0);
      kinds.push(nameless.has(name) ? name : text.slice(from, to));
      places.push(new Region(firstRow + row, column, firstRow + row, column + to - from));
      return false;
    });
  return { kinds, places };
}
