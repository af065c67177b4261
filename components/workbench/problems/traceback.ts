import type { Words } from "../messages/words.ts";
import { explain } from "./explain.ts";
import type { Place, Problem } from "./problem.ts";

/** Reads one kind of report from output, line by line. */
export interface Reader {
  /** Takes a line without its line break and without colours; returns the problems that it completed. */
  line(text: string): readonly Problem[];
}

const header = /(?:^|\s)(?:Exception Group )?Traceback \(most recent call last\):$/;
const frame = /^ {2}File "([^"]+)", line (\d+)(?:, in .*)?$/;
const raised = /^([A-Za-z_][\w.]*)(?:: (.*))?$/;
/** A traceback is at most this long; Python itself cuts repeated frames. */
const longest = 2_000;

/**
 * Reads Python tracebacks, and syntax errors that come without one.
 *
 * @param root absolute path of the project: frames below it are the learner's.
 */
export function tracebackReader(root: string, words: Words["explain"]): Reader {
  let inside = false;
  let count = 0;
  let place: Place | null = null;
  /** The line that a caret line points into, for the column of a syntax error. */
  let source: string | null = null;
  let lastFrameIsOurs = false;

  const begin = () => {
    inside = true;
    count = 0;
    place = null;
    source = null;
    lastFrameIsOurs = false;
  };
  const visit = (file: string, line: number) => {
    lastFrameIsOurs = file.startsWith(`${root}/`);
    if (lastFrameIsOurs) place = { file: file.slice(root.length + 1), line, column: null };
    source = null;
  };
  const indented = (text: string) => {
    const caret = text.search(/[\^~]/);
    if (source === null) source = text;
    else if (caret >= 0 && lastFrameIsOurs && place && /^[\s^~]+$/.test(text)) {
      const indent = source.search(/\S/);
      place = { ...place, column: null, ...(indent >= 0 && { column: caret - indent + 1 }) };
    }
  };

  return {
    line(raw) {
      const text = raw.replace(/^ {2}[|+] /, "");
      if (header.test(text)) {
        begin();
        return [];
      }
      const [, file, line] = text.match(frame) ?? [];
      if (file !== undefined) {
        if (!inside) begin();
        visit(file, Number(line));
        return [];
      }
      if (!inside) return [];
      count += 1;
      if (text.startsWith(" ")) {
        indented(text);
        inside = count < longest;
        return [];
      }
      inside = false;
      const [, exception, message = ""] = text.match(raised) ?? [];
      if (exception === undefined) return [];
      const explained = explain(exception, message, place !== null, words);
      return [{ severity: "error", ...explained, place, original: text }];
    },
  };
}
