import { escapeSequence } from "./escapes.ts";

/** A run of text with the look that escape sequences gave it. */
export interface Span {
  readonly text: string;
  readonly colour: Colour | null;
  readonly bold: boolean;
  readonly faint: boolean;
  readonly underline: boolean;
}

const colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;
export type Colour = (typeof colours)[number];

/** Everything that a terminal would not print, tab excepted. */
const control = /(?!\t)\p{Cc}/gu;

type Look = Omit<Span, "text">;
export const plain: Look = { colour: null, bold: false, faint: false, underline: false };

/**
 * Splits a line into spans by its SGR sequences (ECMA-48 §8.3.117). Other sequences are dropped. After
 * a carriage return only what was written last is shown, as on a terminal that overwrites the line.
 * Known limit: colours beyond the first sixteen, and backgrounds, are not shown.
 */
export function parseAnsi(line: string): readonly Span[] {
  const shown = line.slice(line.trimEnd().lastIndexOf("\r") + 1);
  const spans: Span[] = [];
  let look = plain;
  let end = 0;
  const add = (text: string) => {
    const clean = text.replace(control, "");
    if (clean !== "") spans.push({ text: clean, ...look });
  };
  for (const match of shown.matchAll(escapeSequence)) {
    add(shown.slice(end, match.index));
    if (match[1] !== undefined) look = applied(look, match[1]);
    end = match.index + match[0].length;
  }
  add(shown.slice(end));
  return spans;
}

function applied(look: Look, parameters: string): Look {
  let next = look;
  const codes = parameters.split(";").map(Number);
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === 0) next = plain;
    else if (code === 1) next = { ...next, bold: true };
    else if (code === 2) next = { ...next, faint: true };
    else if (code === 4) next = { ...next, underline: true };
    else if (code === 22) next = { ...next, bold: false, faint: false };
    else if (code === 24) next = { ...next, underline: false };
    else if (code === 39) next = { ...next, colour: null };
    else if (code >= 30 && code <= 37) next = { ...next, colour: colours[code - 30] ?? null };
    else if (code >= 90 && code <= 97) next = { ...next, colour: colours[code - 90] ?? null };
    else if (code === 38 || code === 48) index += codes[index + 1] === 5 ? 2 : 4;
  }
  return next;
}
