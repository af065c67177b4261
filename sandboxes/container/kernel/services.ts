import type { SpawnRequest } from "../protocol/process.ts";
import type { OutputLimits } from "./output-bound.ts";
import type { Member } from "./process.ts";
import type { PythonProcess } from "./python-process.ts";
import type { Streams } from "./streams.ts";
import type { SuccessionServices } from "./succession.ts";

/** What a process needs of the sandbox around it. */
export interface ProcessServices extends SuccessionServices {
  readonly output: OutputLimits;
  /** Starts a child of `parent`; returns a negated errno where it cannot. */
  spawnChild(parent: PythonProcess, request: SpawnRequest, streams: Streams): Member | number;
  /** Takes what a process tells of its requests: lines of JSON. */
  spans(from: PythonProcess, lines: string): void;
  /** Sends a signal to a process, or, where the number is negative, to a group. */
  kill(pid: number, signal: number): void;
}
