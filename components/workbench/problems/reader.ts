import { escapeSequence } from "../console/escapes.ts";
import type { Words } from "../messages/words.ts";
import { type FileText, systemCheckReader } from "./django-checks.ts";
import type { Problem } from "./problem.ts";
import { type Reader, tracebackReader } from "./traceback.ts";
import { serverMessageReader } from "./uvicorn.ts";

/**
 * Reads a server's output for everything that it can explain.
 *
 * @param root absolute path of the project in the container
 * @param text the learner's files, to find a line that output does not name
 */
export function problemReader(root: string, text: FileText, words: Words["explain"]): Reader {
  const readers = [tracebackReader(root, words), serverMessageReader(words), systemCheckReader(text, words)];
  return {
    line(raw): readonly Problem[] {
      const line = raw.replace(escapeSequence, "").trimEnd();
      return readers.flatMap((reader) => reader.line(line));
    },
  };
}
