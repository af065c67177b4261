import type { Call, Command } from "./call.ts";
import type { CommandFiles } from "./files.ts";
import { type Given, readOptions } from "./options.ts";
import { absolute } from "./paths.ts";
import { literally } from "./patterns.ts";
import { CommandError } from "./problems.ts";
import { linesOf, readOperands } from "./text.ts";
import { filesBelow } from "./walk.ts";

const flags = {
  i: "ignore-case",
  "ignore-case": "ignore-case",
  v: "invert",
  n: "numbers",
  c: "count",
  l: "names",
  r: "recursive",
  R: "recursive",
  E: "extended",
  F: "fixed",
  w: "words",
  o: "only",
  q: "quiet",
  h: "no-names",
  H: "with-names",
  s: "silent",
} as const;

/** `grep [-inclrvwoqEF] PATTERN [FILE…]`; 0 when a line matched, 1 when none did. */
export function grep(files: CommandFiles): Command {
  return async (call) => {
    const given = readOptions(call.args, { flags, values: { e: "pattern" } });
    const [patterns, names] = split(given);
    const expression = compile(patterns, given.flags);
    const recursive = given.flags.has("recursive");
    const all = recursive ? await searched(call, files, names) : names;
    const named =
      given.flags.has("with-names") || ((recursive || all.length > 1) && !given.flags.has("no-names"));
    let failed = false;
    let found = false;
    for await (const { name, bytes } of readOperands(call, files, all, () => {
      failed = true;
    })) {
      const shown = name === "-" ? "(standard input)" : name;
      found = search(call, given.flags, expression, linesOf(bytes), named ? `${shown}:` : "", shown) || found;
      if (found && given.flags.has("quiet")) return 0;
    }
    return failed ? 2 : found ? 0 : 1;
  };
}

function split({ values, operands }: Given): readonly [readonly string[], readonly string[]] {
  const named = values.get("pattern");
  if (named) return [named, operands];
  const [pattern, ...names] = operands;
  if (pattern === undefined) throw new CommandError("usage: grep [-inclrvwoqEF] PATTERN [FILE]...", 2);
  return [[pattern], names];
}

function compile(patterns: readonly string[], given: ReadonlySet<string>): RegExp {
  const sources = patterns.map((pattern) => {
    if (given.has("fixed")) return literally(pattern);
    return given.has("extended") ? pattern : basic(pattern);
  });
  const joined = sources.map((source) => `(?:${source})`).join("|");
  const source = given.has("words") ? `(?<![\\w])(?:${joined})(?![\\w])` : joined;
  try {
    return new RegExp(source, given.has("ignore-case") ? "gi" : "g");
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 2);
  }
}

/** In a basic expression (POSIX.1-2024, XBD 9.3) these are ordinary unless a backslash stands before them. */
function basic(pattern: string): string {
  return pattern.replace(/\\?[+?{}()|]/g, (found) =>
    found.startsWith("\\") ? found.slice(1) : `\\${found}`,
  );
}

async function searched(call: Call, files: CommandFiles, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names.length > 0 ? names : ["."]) {
    for await (const entry of filesBelow(files, absolute(call.cwd, name), names.length > 0 ? name : ""))
      if (entry.kind === "file") found.push(entry.name);
  }
  return found;
}

function search(
  { print }: Call,
  given: ReadonlySet<string>,
  expression: RegExp,
  lines: readonly string[],
  prefix: string,
  name: string,
): boolean {
  const matching = [...lines.entries()].filter(
    ([, line]) => line.search(expression) >= 0 !== given.has("invert"),
  );
  if (given.has("quiet")) return matching.length > 0;
  if (given.has("count")) print(`${prefix}${matching.length}\n`);
  else if (given.has("names")) print(matching.length > 0 ? `${name}\n` : "");
  else {
    for (const [index, line] of matching) {
      const place = `${prefix}${given.has("numbers") ? `${index + 1}:` : ""}`;
      const shown = given.has("only") ? (line.match(expression) ?? []) : [line];
      print(shown.map((text) => `${place}${text}\n`).join(""));
    }
  }
  return matching.length > 0;
}
