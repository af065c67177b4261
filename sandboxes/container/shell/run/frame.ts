import { BrokenPipe } from "../problems.ts";
import type { ShellState } from "../state.ts";
import type { Streams } from "../system.ts";
import type { Control } from "./control.ts";
import type { Job } from "./job.ts";

/** Where a command is written. */
export interface Script {
  readonly text: string;
  /** What stands before a complaint about what is written at a place of the text: "sh: 1". */
  prefix(position: number): string;
}

/** What a command is run in. */
export interface Frame {
  readonly state: ShellState;
  readonly streams: Streams;
  /** Whose processes these are; null when each command is a job of its own. */
  readonly job: Job | null;
  readonly control: Control;
  readonly script: Script;
}

/** Part of a script. */
export interface Span {
  readonly pos: number;
  readonly end: number;
}

const encoder = new TextEncoder();

/** Writes to standard output. Throws {@link BrokenPipe} when nobody reads. */
export function print({ streams }: Frame, text: string): void {
  if (text !== "" && !streams.output.write(encoder.encode(text))) throw new BrokenPipe();
}

/** Writes a line to standard error, behind what says where it comes from. */
export function complain({ streams, script }: Frame, position: number, text: string): void {
  streams.error.write(encoder.encode(`${script.prefix(position)}: ${text}\n`));
}
