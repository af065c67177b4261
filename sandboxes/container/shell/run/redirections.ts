import type { HereDoc, HereString, Redirect, Redirection } from "unbash";
import { absolute } from "../../commands/paths.ts";
import { reason } from "../../commands/problems.ts";
import { ShellProblem, unsupported } from "../problems.ts";
import type { Sink, Source, Streams, System } from "../system.ts";
import { type Expansion, expandParts, expandWord } from "../words/expand.ts";
import { textOf } from "../words/pieces.ts";
import { FileSink } from "./file-sink.ts";

export interface Opened {
  readonly streams: Streams;
  /** Resolves when what was written is in the files, with what went wrong, or null. */
  close(): Promise<string | null>;
}

const names = ["input", "output", "error"] as const;
const nowhere: Sink = { terminal: false, write: () => true };

/**
 * Opens what a command reads from and writes to, in the order in which it is written (POSIX.1-2024, XCU 2.7).
 * Throws ShellProblem.
 */
export async function redirect(
  redirections: readonly Redirection[],
  streams: Streams,
  expansion: Expansion,
  system: Pick<System, "files" | "holding">,
): Promise<Opened> {
  let now: { input: Source; output: Sink; error: Sink } = { ...streams };
  const opened: FileSink[] = [];
  const { files } = system;

  const openForWriting = async (name: string, append: boolean): Promise<Sink> => {
    const path = absolute(expansion.state.cwd, name);
    try {
      if (append) await files.append(path, new Uint8Array(0));
      else await files.write(path, new Uint8Array(0));
    } catch (error) {
      throw new ShellProblem(`${name}: ${reason(error)}`);
    }
    const sink = new FileSink(files, path);
    opened.push(sink);
    return sink;
  };
  const read = async (name: string): Promise<Source> => {
    try {
      return system.holding(await files.read(absolute(expansion.state.cwd, name)));
    } catch (error) {
      throw new ShellProblem(`${name}: ${reason(error)}`);
    }
  };
  const duplicate = (target: string): Sink => {
    if (target === "1") return now.output;
    if (target === "2") return now.error;
    if (target === "-") return nowhere;
    throw new ShellProblem(`${target}: Bad file descriptor`);
  };
  const apply = async (redirection: Redirect, target: string) => {
    const { operator } = redirection;
    const stream = streamOf(redirection, operator.startsWith("<") ? 0 : 1);
    if (operator === "<") now = { ...now, input: await read(target) };
    else if (stream === "input" || operator === "<&" || operator === "<>")
      throw unsupported(`${operator}${target} is`);
    else if (operator === "&>" || operator === "&>>" || (operator === ">&" && !/^([0-9]+|-)$/.test(target))) {
      const sink = await openForWriting(target, operator === "&>>");
      now = { ...now, output: sink, error: sink };
    } else {
      const sink = operator === ">&" ? duplicate(target) : await openForWriting(target, operator === ">>");
      now = { ...now, [stream]: sink };
    }
  };

  for (const redirection of redirections) {
    if (redirection.type === "Redirect") {
      const { target } = redirection;
      await apply(redirection, target ? textOf(await expandWord(target, expansion)) : "");
    } else {
      const text = await documentOf(redirection, expansion);
      now = { ...now, [streamOf(redirection, 0)]: system.holding(new TextEncoder().encode(text)) };
    }
  }
  return {
    streams: now,
    async close() {
      const problems = await Promise.all(opened.map((sink) => sink.close()));
      return problems.find((problem) => problem !== null) ?? null;
    },
  };
}

function streamOf({ descriptor }: Redirection, usual: 0 | 1): (typeof names)[number] {
  if (!descriptor) return names[usual];
  const name = descriptor.type === "FileDescriptor" ? names[descriptor.value] : undefined;
  if (!name) throw unsupported("descriptors other than 0, 1 and 2 are");
  return name;
}

/** The text of `<<` and `<<<`. */
async function documentOf(redirection: HereDoc | HereString, expansion: Expansion): Promise<string> {
  if (redirection.type === "HereString")
    return `${redirection.target ? textOf(await expandWord(redirection.target, expansion)) : ""}\n`;
  const { body, operator } = redirection;
  const text = body.parts ? textOf(await expandParts(body.parts, expansion)) : body.text;
  return operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
}
