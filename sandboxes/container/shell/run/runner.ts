import type { AndOr, CommandNode, Pipeline, PipelineNode, Statement } from "unbash";
import type { Builtin } from "../builtins/builtin.ts";
import { BrokenPipe, Interrupted, ShellExit, ShellProblem, unsupported } from "../problems.ts";
import type { System } from "../system.ts";
import type { BackgroundJobs } from "./background.ts";
import { runCompound } from "./compound.ts";
import { Control } from "./control.ts";
import { expansionIn } from "./expanding.ts";
import { complain, type Frame, type Span } from "./frame.ts";
import { Job } from "./job.ts";
import { redirect } from "./redirections.ts";
import { runSimple } from "./simple.ts";

/** Exit codes of what was ended by SIGINT and SIGPIPE. */
const interrupted = 130;
const brokenPipe = 141;

export interface RunnerParts {
  readonly system: System;
  readonly jobs: BackgroundJobs;
  readonly builtins: Readonly<Record<string, Builtin>>;
  /** Somebody types: is told of jobs in the background, and a job that Ctrl-C ended ends the line. */
  readonly interactive: boolean;
}

/** Runs what was read: lists, pipelines and commands (POSIX.1-2024, XCU 2.9). */
export class Runner {
  readonly parts: RunnerParts;

  constructor(parts: RunnerParts) {
    this.parts = parts;
  }

  /** Resolves with the last exit code. Throws ShellExit, Interrupted, LoopJump, BrokenPipe and ShellProblem. */
  async list(statements: readonly Statement[], frame: Frame): Promise<number> {
    const { state, control } = frame;
    for (const { command, background, pos, end } of statements) {
      control.check();
      const run = background ? this.#background(command, frame, { pos, end }) : this.node(command, frame);
      state.code = await run;
    }
    return state.code;
  }

  async node(node: PipelineNode | AndOr, frame: Frame): Promise<number> {
    switch (node.type) {
      case "AndOr":
        return this.#andOr(node, frame);
      case "Pipeline":
        return this.#pipeline(node, frame);
      case "Command":
        return runSimple(this, node, frame);
      case "Redirected": {
        const { command, redirects } = node;
        const { streams, close } = await redirect(
          redirects,
          frame.streams,
          expansionIn(frame, this),
          this.parts.system,
        );
        return runCompound(this, command, { ...frame, streams }).finally(close);
      }
      default:
        return runCompound(this, node, frame);
    }
  }

  /** As in a shell of its own: changes of variables and folder stay in it. Never rejects. */
  async subshell(run: (frame: Frame) => Promise<number>, frame: Frame): Promise<number> {
    try {
      return await run({ ...frame, state: frame.state.copy() });
    } catch (error) {
      if (error instanceof ShellExit) return error.code;
      if (error instanceof BrokenPipe) return brokenPipe;
      if (error instanceof Interrupted) return interrupted;
      complain(frame, 0, error instanceof Error ? error.message : String(error));
      return error instanceof ShellProblem ? error.code : 1;
    }
  }

  /** Runs processes as one job: the frame's, or one of its own, which then has the terminal. */
  async inJob(
    frame: Frame,
    span: Span,
    run: (inner: Frame & { readonly job: Job }) => Promise<number>,
  ): Promise<number> {
    if (frame.job) return run({ ...frame, job: frame.job });
    const { system, interactive } = this.parts;
    const job = this.#job(frame, span, (group) => system.terminal?.giveTo(group));
    frame.control.entered(job);
    let code = 0;
    try {
      code = await run({ ...frame, job });
    } finally {
      job.ended();
      frame.control.left(job, code);
      system.terminal?.giveTo(null);
    }
    // The terminal's Ctrl-C went to the job alone.
    if (interactive && code === interrupted) throw new Interrupted();
    return code;
  }

  async #andOr({ commands, operators }: AndOr, frame: Frame): Promise<number> {
    const { state, control } = frame;
    for (const [index, command] of commands.entries()) {
      const operator = operators[index - 1];
      if ((operator === "&&" && state.code !== 0) || (operator === "||" && state.code === 0)) continue;
      control.check();
      state.code = await this.node(command, frame);
    }
    return state.code;
  }

  async #pipeline({ commands, operators, prefixes, pos, end }: Pipeline, frame: Frame): Promise<number> {
    if (prefixes.some(({ type }) => type === "Time")) throw unsupported("time is");
    const [only] = commands;
    const code =
      only && commands.length === 1
        ? await this.node(only, frame)
        : await this.inJob(frame, { pos, end }, (inner) => this.#joined(commands, operators, inner));
    return prefixes.length % 2 === 1 ? Number(code === 0) : code;
  }

  async #joined(
    commands: readonly CommandNode[],
    operators: Pipeline["operators"],
    frame: Frame,
  ): Promise<number> {
    const pipes = commands.slice(1).map(() => this.parts.system.pipe());
    const codes = await Promise.all(
      commands.map(async (command, index) => {
        const [before, after] = [pipes[index - 1], pipes[index]];
        const output = after ?? frame.streams.output;
        const error = operators[index] === "|&" ? output : frame.streams.error;
        const streams = { input: before?.reader ?? frame.streams.input, output, error };
        const code = await this.subshell((inner) => this.node(command, inner), { ...frame, streams });
        after?.end();
        before?.leave();
        return code;
      }),
    );
    return codes.at(-1) ?? 0;
  }

  async #background(command: PipelineNode | AndOr, frame: Frame, span: Span): Promise<number> {
    const { system, jobs, interactive } = this.parts;
    const job = this.#job(frame, span);
    const control = new Control();
    const streams = { ...frame.streams, input: system.holding(new Uint8Array(0)) };
    const ended = this.subshell((inner) => this.node(command, inner), { ...frame, streams, job, control });
    void ended.then(() => job.ended());
    const { number } = jobs.add(job, control, ended);
    await job.begun;
    frame.state.background = job.pid;
    if (interactive) frame.streams.error.write(new TextEncoder().encode(`[${number}] ${job.pid}\n`));
    return 0;
  }

  #job({ script }: Frame, { pos, end }: Span, onGroup: (group: number) => void = () => undefined): Job {
    return new Job(script.text.slice(pos, end).replace(/\s*&$/, ""), this.parts.system, onGroup);
  }
}
