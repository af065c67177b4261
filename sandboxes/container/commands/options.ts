import { CommandError } from "./problems.ts";

/** The exit code of a command that was called wrongly. */
const misused = 2;

/** What a command takes: names of one letter or more, by the name under which they are answered. */
export interface Taken {
  /** Options alone: `{ a: "all", all: "all" }`. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Options with a value. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface Given {
  readonly flags: ReadonlySet<string>;
  /** Values of an option, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

/**
 * Reads options as getopt_long does: `-la`, `-n 5`, `-n5`, `--lines=5`, and `--` before operands that begin
 * with a dash; options may come after operands. Throws CommandError for one that is not known.
 */
export function readOptions(args: readonly string[], { flags = {}, values = {} }: Taken): Given {
  const found = new Set<string>();
  const valued = new Map<string, string[]>();
  const operands: string[] = [];
  const rest = [...args];
  const addValue = (option: string, value: string | undefined) => {
    if (value === undefined) throw new CommandError(`option requires an argument -- '${option}'`, misused);
    const name = values[option] ?? option;
    valued.set(name, [...(valued.get(name) ?? []), value]);
  };
  const long = (text: string) => {
    const [, name = "", value] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    if (Object.hasOwn(values, name)) addValue(name, value ?? rest.shift());
    else if (Object.hasOwn(flags, name) && value === undefined) found.add(flags[name] ?? name);
    else throw new CommandError(`unrecognized option '--${text}'`, misused);
  };
  const short = (letters: string) => {
    for (let at = 0; at < letters.length; at++) {
      const letter = letters[at] ?? "";
      if (Object.hasOwn(flags, letter)) found.add(flags[letter] ?? letter);
      else if (Object.hasOwn(values, letter)) {
        addValue(letter, letters.slice(at + 1) || rest.shift());
        return;
      } else throw new CommandError(`invalid option -- '${letter}'`, misused);
    }
  };
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--") {
      operands.push(...rest);
      break;
    }
    if (arg.startsWith("--")) long(arg.slice(2));
    else if (arg.startsWith("-") && arg !== "-") short(arg.slice(1));
    else operands.push(arg);
  }
  return { flags: found, values: valued, operands };
}
