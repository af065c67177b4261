import type { Overlays } from "../../../sandboxes/checking/project.ts";
import type { Exercise, Framework } from "../../../sandboxes/contract/types.ts";

/** What is to be graded. Of it, only the files, the launch and what checks send go within the walls. */
export interface Work {
  readonly exercise: Exercise;
  readonly framework: Framework;
  /** By path relative to the project. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Of the lesson's side. Checks lay them over copies of the project: a program can read those that reach it. */
  readonly overlays: Overlays;
  /** Of the inputs; the learner does not know it before. */
  readonly seed: string;
}
