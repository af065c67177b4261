import type { Case, CommandNode, CompoundList, For, If, While } from "unbash";
import { nameExpression } from "../../commands/patterns.ts";
import { unsupported } from "../problems.ts";
import { expandWord } from "../words/expand.ts";
import { patternOf, textOf } from "../words/pieces.ts";
import { argumentsOf, expansionIn } from "./expanding.ts";
import type { Frame } from "./frame.ts";
import { LoopJump, turn } from "./loops.ts";
import type { Runner } from "./runner.ts";

/** Groups, conditions and loops (POSIX.1-2024, XCU 2.9.4). Throws ShellProblem for what this shell does not have. */
export async function runCompound(runner: Runner, node: CommandNode, frame: Frame): Promise<number> {
  const run = ({ commands }: CompoundList) => runner.list(commands, frame);
  switch (node.type) {
    case "BraceGroup":
      return run(node.body);
    case "Subshell":
      return runner.subshell((inner) => runner.list(node.body.commands, inner), frame);
    case "If":
      return runIf(node, run);
    case "For":
      return runFor(runner, node, frame, run);
    case "While":
      return runWhile(node, frame, run);
    case "Case":
      return runCase(runner, node, frame, run);
    case "Function":
      throw unsupported("functions are");
    case "ArithmeticCommand":
    case "ArithmeticFor":
      throw unsupported("arithmetic is");
    case "TestCommand":
      throw unsupported("[[ … ]] is");
    default:
      throw unsupported(`${node.type.toLowerCase()} is`);
  }
}

type Run = (list: CompoundList) => Promise<number>;

async function runIf({ clause, then, elif, else: otherwise }: If, run: Run): Promise<number> {
  for (const branch of [{ clause, then }, ...elif])
    if ((await run(branch.clause)) === 0) return run(branch.then);
  return otherwise ? run(otherwise) : 0;
}

async function runFor(
  runner: Runner,
  { name, wordlist, body }: For,
  frame: Frame,
  run: Run,
): Promise<number> {
  const { system, interactive } = runner.parts;
  const { state, control } = frame;
  const values = wordlist
    ? await argumentsOf(wordlist, expansionIn(frame, runner), system.files, interactive)
    : state.positional;
  let code = 0;
  for (const value of values) {
    await control.rest();
    state.set(name.value, value);
    const goesOn = await turn(async () => {
      code = await run(body);
    });
    if (!goesOn) break;
  }
  return code;
}

async function runWhile({ kind, clause, body }: While, { control }: Frame, run: Run): Promise<number> {
  let code = 0;
  let goesOn = true;
  while (goesOn) {
    await control.rest();
    goesOn = await turn(async () => {
      const met = (await run(clause)) === 0;
      if (met !== (kind === "while")) throw new LoopJump("break", 1);
      code = await run(body);
    });
  }
  return code;
}

async function runCase(runner: Runner, { word, items }: Case, frame: Frame, run: Run): Promise<number> {
  const expansion = expansionIn(frame, runner);
  const subject = textOf(await expandWord(word, expansion));
  for (const { pattern, body, terminator } of items) {
    if (terminator !== undefined && terminator !== ";;") throw unsupported(`${terminator} is`);
    for (const one of pattern) {
      const source = nameExpression(patternOf(await expandWord(one, expansion))).replaceAll("[^/]", ".");
      if (new RegExp(`^${source}$`, "su").test(subject)) return run(body);
    }
  }
  return 0;
}
