import type { Words } from "../messages/words.ts";
import type { Place, Problem } from "./problem.ts";
import type { Reader } from "./traceback.ts";

const opening = /System check identified some issues:$/;
const closing = /^System check identified (?:\d+|no) issues?/;
const issue = /^(\S+): \(([\w.]+)\) (.*)$/;
const hint = /^\s+HINT: (.*)$/;

/** The text of a file of the project, or undefined. */
export type FileText = (path: string) => string | undefined;

/** Reads Django's system check report. `text` serves to find the line of a model or field. */
export function systemCheckReader(text: FileText, words: Words["explain"]): Reader {
  let inside = false;
  let severity: Problem["severity"] = "error";
  let last: Problem | null = null;

  const completed = (): readonly Problem[] => {
    const done = last ? [last] : [];
    last = null;
    return done;
  };

  return {
    line(line) {
      if (opening.test(line)) {
        inside = true;
        return [];
      }
      if (!inside) return [];
      if (closing.test(line)) {
        inside = false;
        return completed();
      }
      if (/^(ERRORS|CRITICALS|WARNINGS|INFOS|DEBUGS):$/.test(line)) {
        const done = completed();
        severity = /^(ERRORS|CRITICALS)/.test(line) ? "error" : "warning";
        return done;
      }
      const [, label, , message] = line.match(issue) ?? [];
      if (label !== undefined && message !== undefined) {
        const done = completed();
        last = {
          severity,
          sentence: message,
          advice: words.systemCheck,
          place: placeOf(label, text),
          original: line,
        };
        return done;
      }
      const [, advice] = line.match(hint) ?? [];
      if (last && advice !== undefined) last = { ...last, advice };
      return [];
    },
  };
}

/** `shop.Item.price` is the field `price` of the class `Item` in `shop/models.py`. */
function placeOf(label: string, text: FileText): Place | null {
  const [app, model, field] = label.split(".");
  if (app === undefined || model === undefined) return null;
  for (const file of [`${app}/models.py`, `${app}/admin.py`, `${app}/forms.py`]) {
    const lines = text(file)?.split("\n") ?? [];
    const start = lines.findIndex((line) => line.match(/^class (\w+)/)?.[1] === model);
    if (start < 0) continue;
    const inside = lines.findIndex(
      (line, index) => index > start && field !== undefined && line.match(/^\s+(\w+)\s*[:=]/)?.[1] === field,
    );
    return { file, line: (inside < 0 ? start : inside) + 1, column: null };
  }
  return null;
}
