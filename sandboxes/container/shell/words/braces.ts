import { parse, type Word, type WordPart } from "unbash";

/** More words than this are no list that somebody meant. */
const limit = 10_000;

/** `{a,b}` and `{1..3}` make several words of one, before anything else is replaced (as in Bash). */
export function expandBraces(word: Word): readonly Pick<Word, "text" | "value" | "parts">[] {
  const { parts = [] } = word;
  const at = parts.findIndex(({ type }) => type === "BraceExpansion");
  const brace = parts[at];
  if (!brace) return [word];
  const before = parts.slice(0, at);
  const after = parts.slice(at + 1);
  return alternatives(brace.text).flatMap((text) => {
    const made = { ...word, parts: [...before, ...partsOf(text), ...after] };
    return expandBraces(made);
  });
}

function alternatives(text: string): string[] {
  const inside = text.slice(1, -1);
  const [, from, to, step = "1"] = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(inside) ?? [];
  if (from !== undefined && to !== undefined)
    return range(Number(from), Number(to), Number(step)).map(String);
  const letters = /^([a-zA-Z])\.\.([a-zA-Z])$/.exec(inside);
  if (letters)
    return range(letters[1]?.charCodeAt(0) ?? 0, letters[2]?.charCodeAt(0) ?? 0, 1).map((code) =>
      String.fromCharCode(code),
    );
  return atCommas(inside);
}

function range(from: number, to: number, step: number): number[] {
  const size = Math.abs(step) || 1;
  const count = Math.min(limit, Math.floor(Math.abs(to - from) / size) + 1);
  return Array.from({ length: count }, (_, index) => from + Math.sign(to - from) * size * index);
}

/** Between commas that are neither quoted nor within braces of their own. */
function atCommas(text: string): string[] {
  const found = [""];
  let depth = 0;
  for (const [piece] of text.matchAll(/\\.|'[^']*'|"(?:[^"\\]|\\.)*"|./gs)) {
    if (piece === "{") depth++;
    if (piece === "}") depth--;
    if (piece === "," && depth === 0) found.push("");
    else found[found.length - 1] += piece;
  }
  return found;
}

function partsOf(text: string): readonly WordPart[] {
  const [statement] = parse(`: ${text}`).commands;
  const command = statement?.command;
  const argument = command?.type === "Command" ? command.args[0] : undefined;
  if (argument?.type !== "Word")
    return text === "" ? [] : [{ type: "Literal", pos: 0, end: 0, text, value: text }];
  const { value } = argument;
  return argument.parts ?? [{ type: "Literal", pos: 0, end: 0, text: argument.text, value }];
}
