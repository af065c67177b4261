/** Where in the learner's project: path relative to the project, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

/** Something that keeps a program from running or answering, in words for a learner. */
export interface Problem {
  readonly severity: "error" | "warning";
  /** What happened, as a sentence. */
  readonly sentence: string;
  /** What to do next. */
  readonly advice: string;
  readonly place: Place | null;
  /** The line that Python or the framework printed. */
  readonly original: string;
}

export function sameProblem(a: Problem, b: Problem): boolean {
  return a.original === b.original && a.place?.file === b.place?.file && a.place?.line === b.place?.line;
}
