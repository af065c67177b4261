/** What one job may use. Whatever goes beyond is ended, and its learner told which bound it was. */
export interface Limits {
  /** Bytes of memory, of all that runs within the walls. */
  readonly memory: number;
  /** Seconds of processor time, of any one process. */
  readonly processor: number;
  /** Milliseconds from the first file to the last check. */
  readonly time: number;
  /** Processes and threads. Node itself has about a dozen, and each Python process adds one or two. */
  readonly tasks: number;
  /** Bytes that may come out in all: what programs print, what servers answer, what is read of files. */
  readonly output: number;
  /**
   * How much it gives way to what else runs on the machine, from 0 to 19, as nice(1) counts. It says nothing about how long a
   * program may take: where nothing else runs it has the whole machine.
   */
  readonly niceness: number;
}

const MiB = 1024 * 1024;

export const limits: Limits = {
  memory: 1536 * MiB,
  processor: 120,
  time: 150_000,
  tasks: 128,
  output: 48 * MiB,
  niceness: 0,
};

/** Of grading beside the site's pages: they come first by three to one, and nobody waits for a page because a class submits. */
export const behindPages = 5;

export type Limit = "memory" | "processor" | "time" | "output";

/** What the learner reads when a bound ended the job. */
export function limitSentence(limit: Limit, bounds: Limits): string {
  switch (limit) {
    case "memory":
      return `the program used more than ${Math.round(bounds.memory / MiB)} MB of memory and was ended`;
    case "processor":
      return `the program computed for more than ${bounds.processor} seconds and was ended`;
    case "time":
      return `after ${bounds.time / 1000} seconds it still was not done and was ended. Look for a loop or a wait`;
    case "output":
      return `the program gave out more than ${Math.round(bounds.output / MiB)} MB and was ended`;
  }
}
