import { absolute } from "../../commands/paths.ts";
import { complain } from "../run/frame.ts";
import type { System } from "../system.ts";
import type { Builtin } from "./builtin.ts";

const numeric: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  "-eq": (one, other) => one === other,
  "-ne": (one, other) => one !== other,
  "-lt": (one, other) => one < other,
  "-le": (one, other) => one <= other,
  "-gt": (one, other) => one > other,
  "-ge": (one, other) => one >= other,
};

/** The expression cannot be read. */
class NotUnderstood extends Error {}

/** `test EXPRESSION` and `[ EXPRESSION ]`: of files, texts and numbers, with `!` before it. */
export const test: Builtin = async ({ name, args, frame, runner, span }) => {
  const words = [...args];
  try {
    if (name === "[" && words.pop() !== "]") throw new NotUnderstood("missing ']'");
    return (await holds(words, frame.state.cwd, runner.parts.system.files)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    complain(frame, span.pos, `${name}: ${error.message}`);
    return 2;
  }
};

async function holds(words: readonly string[], cwd: string, files: System["files"]): Promise<boolean> {
  const [first, second, third, ...more] = words;
  if (first === undefined) return false;
  if (second === undefined) return first !== "";
  if (first === "!" && words.length !== 3) return !(await holds(words.slice(1), cwd, files));
  if (third === undefined) return unary(first, second, cwd, files);
  if (more.length > 0) throw new NotUnderstood("too many arguments");
  if (second === "=" || second === "==") return first === third;
  if (second === "!=") return first !== third;
  const compare = numeric[second];
  if (!compare) {
    if (first === "!") return !(await unary(second, third, cwd, files));
    throw new NotUnderstood(`${second}: unknown operator`);
  }
  const wrong = [first, third].find((word) => !/^\s*[+-]?\d+\s*$/.test(word));
  if (wrong !== undefined) throw new NotUnderstood(`${wrong}: integer expression expected`);
  return compare(Number(first), Number(third));
}

async function unary(
  operator: string,
  operand: string,
  cwd: string,
  files: System["files"],
): Promise<boolean> {
  if (operator === "-n") return operand !== "";
  if (operator === "-z") return operand === "";
  if (!/^-[defhLrswx]$/.test(operator)) throw new NotUnderstood(`${operator}: unknown operator`);
  const link = operator === "-h" || operator === "-L";
  const found = await files.find(absolute(cwd, operand), !link);
  if (!found) return false;
  if (operator === "-d") return found.kind === "directory";
  if (operator === "-f") return found.kind === "file";
  if (link) return found.kind === "symlink";
  return operator === "-s" ? found.size > 0 : true;
}
