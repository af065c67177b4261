import type { EntryKind } from "../protocol/files.ts";
import type { Command } from "./call.ts";
import type { CommandFiles } from "./files.ts";
import { absolute } from "./paths.ts";
import { nameExpression } from "./patterns.ts";
import { CommandError, reason } from "./problems.ts";
import { type Found, filesBelow } from "./walk.ts";

type Test = (found: Found) => boolean;
const kinds: Readonly<Record<string, EntryKind>> = { f: "file", d: "directory", l: "symlink" };

/** `find [FOLDER…] [-name PATTERN] [-iname PATTERN] [-type f|d|l] [-maxdepth COUNT]`: all tests must hold. */
export function find(files: CommandFiles): Command {
  return async (call) => {
    const first = call.args.findIndex((arg) => arg.startsWith("-"));
    const names = call.args.slice(0, first < 0 ? undefined : first);
    const tests = readTests(first < 0 ? [] : call.args.slice(first));
    let code = 0;
    for (const name of names.length > 0 ? names : ["."]) {
      try {
        for await (const found of filesBelow(files, absolute(call.cwd, name), name))
          if (tests.every((test) => test(found))) call.print(`${found.name}\n`);
      } catch (error) {
        code = 1;
        call.complain(`${call.name}: '${name}': ${reason(error)}\n`);
      }
    }
    return code;
  };
}

function readTests(args: readonly string[]): Test[] {
  const tests: Test[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const [option = "", value] = args.slice(at, at + 2);
    if (value === undefined && option !== "-print") throw new CommandError(`missing argument to '${option}'`);
    tests.push(testOf(option, value ?? ""));
  }
  return tests;
}

function testOf(option: string, value: string): Test {
  switch (option) {
    case "-name":
    case "-iname": {
      const expression = new RegExp(`^${nameExpression(value)}$`, option === "-iname" ? "i" : "");
      return ({ name }) => expression.test(name.slice(name.lastIndexOf("/") + 1));
    }
    case "-type": {
      const wanted = kinds[value];
      if (!wanted) throw new CommandError(`Unknown argument to -type: ${value}`);
      return ({ kind }) => kind === wanted;
    }
    case "-maxdepth":
      return ({ depth }) => depth <= Number(value);
    case "-print":
      return () => true;
    default:
      throw new CommandError(`unknown predicate '${option}'`);
  }
}
