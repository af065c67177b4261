import type { DoubleQuotedChild, ParameterExpansionPart, Statement, Word, WordPart } from "unbash";
import { nameExpression } from "../../commands/patterns.ts";
import { ShellProblem, unsupported } from "../problems.ts";
import type { ShellState } from "../state.ts";
import { partOf } from "../syntax.ts";
import { type Piece, patternOf, textOf } from "./pieces.ts";

export interface Expansion {
  readonly state: ShellState;
  /** `$$` */
  readonly pid: number;
  /** What a command prints, without the line ends behind it: `$(…)`. */
  substitute(statements: readonly Statement[]): Promise<string>;
}

/**
 * Replaces what a word names by its value: `~`, `$NAME`, `${NAME:-…}`, `$(…)` (POSIX.1-2024, XCU 2.6).
 * Throws ShellProblem for what this shell does not have.
 */
export async function expandWord(
  { text, value, parts }: Pick<Word, "text" | "value" | "parts">,
  expansion: Expansion,
): Promise<Piece[]> {
  if (!parts) {
    const home = text.startsWith("~") ? atHome(value, expansion.state) : value;
    return [{ type: "literal", text: home }];
  }
  return expandParts(parts, expansion);
}

/** As {@link expandWord}, of a word's parts. */
export async function expandParts(parts: readonly WordPart[], expansion: Expansion): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const [index, part] of parts.entries())
    pieces.push(...(await expandPart(part, expansion, index === 0)));
  return pieces;
}

async function expandPart(part: WordPart, expansion: Expansion, first: boolean): Promise<Piece[]> {
  switch (part.type) {
    case "Literal": {
      const home = first && part.text.startsWith("~");
      return [{ type: "literal", text: home ? atHome(part.value, expansion.state) : part.value }];
    }
    case "Glob":
      return [{ type: "pattern", text: part.text }];
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [{ type: "literal", text: part.value }];
    case "DoubleQuoted":
    case "LocaleString":
      return quoted(part.parts, expansion);
    case "BraceExpansion":
      return [{ type: "literal", text: part.text }];
    case "ExtendedGlob":
      throw unsupported("extended patterns are");
    case "ProcessSubstitution":
      throw unsupported("substitution of processes is");
    default:
      return valuesOf(part, expansion, "value");
  }
}

/** An empty piece at least, so that `""` is an argument; but none of `"$@"` without arguments. */
async function quoted(parts: readonly DoubleQuotedChild[], expansion: Expansion): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const part of parts) {
    if (part.type === "Literal") pieces.push({ type: "literal", text: part.value });
    else pieces.push(...(await valuesOf(part, expansion, "literal")));
  }
  const nothing = parts.length === 1 && parts[0]?.text === "$@";
  return pieces.length > 0 || nothing ? pieces : [{ type: "literal", text: "" }];
}

async function valuesOf(
  part: Exclude<DoubleQuotedChild, { type: "Literal" }>,
  expansion: Expansion,
  type: "value" | "literal",
): Promise<Piece[]> {
  switch (part.type) {
    case "SimpleExpansion": {
      const name = part.text.slice(1);
      if (name === "@") {
        const all = expansion.state.positional.map((text): Piece => ({ type, text }));
        return all.flatMap((piece, index): Piece[] => (index > 0 ? [{ type: "break" }, piece] : [piece]));
      }
      return [{ type, text: lookUp(name, expansion) ?? "" }];
    }
    case "ParameterExpansion":
      return parameter(part, expansion, type);
    case "CommandExpansion":
      return [{ type, text: await expansion.substitute(partOf(part.script)) }];
    case "ArithmeticExpansion":
      throw unsupported("arithmetic is");
  }
}

async function parameter(
  { parameter: name, prefix, index, operation, text }: ParameterExpansionPart,
  expansion: Expansion,
  type: "value" | "literal",
): Promise<Piece[]> {
  const value = lookUp(name, expansion);
  if (index || prefix === "!") throw unsupported(`${text} is`);
  if (prefix === "#") return [{ type, text: String([...(value ?? "")].length) }];
  if (!operation) return [{ type, text: value ?? "" }];
  if (operation.type === "Remove") {
    const pattern = patternOf(await expandWord(operation.operand, expansion));
    return [{ type, text: removed(value ?? "", pattern, operation.operator) }];
  }
  if (operation.type !== "Default") throw unsupported(`${text} is`);
  const { operator, operand } = operation;
  const missing = value === undefined || (operator.startsWith(":") && value === "");
  const word = async () => {
    const pieces = await expandWord(operand, expansion);
    return type === "literal" ? [{ type, text: textOf(pieces) }] : pieces;
  };
  switch (operator.at(-1)) {
    case "+":
      return missing ? [] : word();
    case "?":
      if (!missing) break;
      throw new ShellProblem(`${name}: ${textOf(await word()) || "parameter not set"}`, 2);
    case "=":
      if (missing) expansion.state.set(name, textOf(await word()));
      return [{ type, text: lookUp(name, expansion) ?? "" }];
    default:
      if (missing) return word();
  }
  return [{ type, text: value ?? "" }];
}

/** `${NAME#PATTERN}` and its relatives: the shortest or longest match at either end is left out. */
function removed(value: string, pattern: string, operator: "#" | "##" | "%" | "%%"): string {
  const expression = new RegExp(`^${nameExpression(pattern).replaceAll("[^/]", ".")}$`, "su");
  const ends = Array.from({ length: value.length + 1 }, (_, index) => index);
  if (operator === "##" || operator === "%") ends.reverse();
  const front = operator.startsWith("#");
  const at = ends.find((end) => expression.test(front ? value.slice(0, end) : value.slice(end)));
  return at === undefined ? value : front ? value.slice(at) : value.slice(0, at);
}

/** The value of a name or of one of the special parameters (POSIX.1-2024, XCU 2.5.2). */
function lookUp(name: string, { state, pid }: Expansion): string | undefined {
  if (/^\d+$/.test(name)) return name === "0" ? state.name : state.positional[Number(name) - 1];
  switch (name) {
    case "?":
      return String(state.code);
    case "$":
      return String(pid);
    case "!":
      return state.background === 0 ? undefined : String(state.background);
    case "#":
      return String(state.positional.length);
    case "@":
    case "*":
      return state.positional.join(" ");
    case "-":
      return "";
    default:
      return state.get(name);
  }
}

/** `~` and `~/…`; of no other user. */
function atHome(text: string, state: ShellState): string {
  const home = state.get("HOME");
  return home !== undefined && /^~(\/|$)/.test(text) ? home + text.slice(1) : text;
}
