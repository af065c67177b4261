import type { ExerciseFiles } from "../db/schema/index.ts";
import { filesHash } from "../submissions/files.ts";

/** The same for the same paths and texts, and for no others. */
export const exerciseHash = (files: ExerciseFiles): string =>
  filesHash(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, { text }])));
