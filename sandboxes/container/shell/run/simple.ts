import type { Assignment, Command } from "unbash";
import { BrokenPipe, ShellProblem, unsupported } from "../problems.ts";
import { type Expansion, expandWord } from "../words/expand.ts";
import { textOf } from "../words/pieces.ts";
import { argumentsOf, expansionIn } from "./expanding.ts";
import { complain, type Frame, type Span } from "./frame.ts";
import { locate } from "./locate.ts";
import { redirect } from "./redirections.ts";
import type { Runner } from "./runner.ts";

/** Codes of what could not be started, and of what was ended because nobody reads it. */
const notStarted = 126;
const brokenPipe = 141;

/** Variables, words and redirections (POSIX.1-2024, XCU 2.9.1). */
export async function runSimple(runner: Runner, node: Command, frame: Frame): Promise<number> {
  const { system, interactive } = runner.parts;
  let substituted = 0;
  const expansion = expansionIn(frame, runner, (code) => {
    substituted = code;
  });
  const words: string[] = [];
  for (const word of node.name ? [node.name, ...node.args] : []) {
    if (word.type === "Word")
      words.push(...(await argumentsOf([word], expansion, system.files, interactive)));
    else words.push((await assigned(word, expansion)).join("="));
  }
  const assignments: [string, string][] = [];
  for (const part of node.prefix)
    if (part.type === "Assignment") assignments.push(await assigned(part, expansion));

  const opened = await open(runner, node, frame, expansion);
  if (!opened) return 2;
  const inner = { ...frame, streams: opened.streams };
  const [name, ...args] = words;
  try {
    if (name !== undefined)
      return await call(runner, [name, ...args], Object.fromEntries(assignments), inner, node);
    for (const [variable, value] of assignments) frame.state.set(variable, value);
    return substituted;
  } finally {
    const problem = await opened.close();
    if (problem !== null) complain(frame, node.pos, `write error: ${problem}`);
  }
}

/** Null when that failed, of which it is complained: only this command is not run. */
async function open(runner: Runner, node: Command, frame: Frame, expansion: Expansion) {
  try {
    return await redirect(node.redirects, frame.streams, expansion, runner.parts.system);
  } catch (error) {
    if (!(error instanceof ShellProblem)) throw error;
    complain(frame, node.pos, error.message);
    return null;
  }
}

/** Runs a command that is given as words: one of the shell's own, or a program. */
export async function call(
  runner: Runner,
  words: readonly [string, ...string[]],
  assignments: Readonly<Record<string, string>>,
  frame: Frame,
  span: Span,
): Promise<number> {
  const [name, ...args] = words;
  const { builtins, system, interactive } = runner.parts;
  const builtin = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  if (builtin) {
    try {
      return await builtin({ name, args, frame, runner, span });
    } catch (error) {
      if (error instanceof BrokenPipe) return brokenPipe;
      throw error;
    }
  }
  const located = await locate(words, frame.state, system);
  if (located.type === "missing") {
    const notFound = interactive ? "command not found" : "not found";
    complain(frame, span.pos, `${name}: ${located.problem ?? notFound}`);
    return located.code;
  }
  // Ctrl-C may have come while this was looked for.
  frame.control.check();
  const program = { argv: located.argv, cwd: frame.state.cwd, env: frame.state.environment(assignments) };
  return runner.inJob(frame, span, async ({ job, streams }) => {
    const started = job.start(program, streams);
    if (started) return started.exit;
    complain(frame, span.pos, `${name}: too many processes are running`);
    return notStarted;
  });
}

async function assigned(
  { name, value, append, index }: Assignment,
  expansion: Expansion,
): Promise<[name: string, value: string]> {
  if (value.type === "ArrayValue" || index) throw unsupported("arrays are");
  const text = textOf(await expandWord(value, expansion));
  return [name, append ? `${expansion.state.get(name) ?? ""}${text}` : text];
}
