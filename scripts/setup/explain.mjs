import { SetupProblem } from "../../sandboxes/image/problem.mjs";

/** @type {Readonly<Record<string, string>>} */
const known = {
  ENOSPC: "The disk is full: free some space (about 3 GB are needed) and run the command again.",
  EACCES: "A file may not be written: check who owns this folder, then run the command again.",
  EROFS: "This folder is read-only: clone the repository to a place that can be written.",
};

/**
 * Turns any error into the text that set-up prints.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof SetupProblem) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const sentence = known[code];
  return sentence ? `${sentence}\n(${error.message})` : (error.stack ?? error.message);
}
