import { type FileText, systemCheckReader } from "./django-checks.ts";
import type { Problem } from "./problem.ts";
import { type Reader, tracebackReader } from "./traceback.ts";
import { serverMessageReader } from "./uvicorn.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with a control character
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;

/**
 * Reads a server's output for everything that it can explain.
 *
 * @param root absolute path of the project in the container
 * @param text the learner's files, to find a line that output does not name
 */
export function problemReader(root: string, text: FileText): Reader {
  const readers = [tracebackReader(root), serverMessageReader, systemCheckReader(text)];
  return {
    line(raw): readonly Problem[] {
      const line = raw.replace(escapes, "").trimEnd();
      return readers.flatMap((reader) => reader.line(line));
    },
  };
}
