import { escapeSequence } from "./escapes.ts";

/** The levels of Python's logging that a learner tells apart; a line that names none was printed. */
export type Level = "debug" | "info" | "warning" | "error" | "printed";

/** Reads lines in their order and says how serious each is. */
export interface LevelReader {
  of(line: string): Level;
}

/** `INFO:     …` (uvicorn), `WARNING:root:…` (logging), `[… : INFO/MainProcess]` (Celery), `2026-… ERROR shop: …`. */
const named = /(?:^|[\s[:|(,-])(DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL|FATAL)(?=[\s\]:/|),-]|$)/;
/** How far into a line a level is looked for: a message may hold the word, too. */
const within = 60;
/** Django's `runserver`, which logs an answer by its status (`django.core.servers.basehttp`). */
const served = /^\[[^\]]+\] "[A-Z]+ \S* HTTP\/[\d.]+" (\d)\d\d /;
/** `Not Found: /x`, which Django's logger `django.request` says before. */
const refusal = /^(Not Found|Bad Request|Forbidden|Method Not Allowed|Unauthorized|Gone)\b.*: ?\//;
const broken = /^(Internal Server Error: \/|sqlite3\.\w*Error|ModuleNotFoundError|SyntaxError)/;
const traceback = /^\s*(?:[|+][-\s|+]*)?(Exception Group )?Traceback \(most recent call last\):/;
const between = /^(During handling of the above|The above exception was the direct)/;

const levels: Readonly<Record<string, Level>> = {
  DEBUG: "debug",
  INFO: "info",
  WARN: "warning",
  WARNING: "warning",
};

/**
 * Levels as they are written, because a terminal does not tell the two output streams apart. A traceback is an error
 * from its first line to the exception's own.
 */
export function createLevelReader(): LevelReader {
  let failing: "no" | "frames" | "ended" = "no";
  return {
    of(raw) {
      const line = raw.replace(escapeSequence, "");
      if (traceback.test(line)) {
        failing = "frames";
        return "error";
      }
      // A group's frames stand behind bars; blank lines stand between chained exceptions.
      if (failing === "frames") {
        if (!/^[\s|+]/.test(line) && line !== "") failing = "ended";
        return "error";
      }
      if (failing === "ended" && (line.trim() === "" || between.test(line))) return "error";
      failing = "no";
      const word = named.exec(line.slice(0, within))?.[1];
      if (word) return levels[word] ?? "error";
      const status = served.exec(line)?.[1];
      if (status) return status === "5" ? "error" : status === "4" ? "warning" : "info";
      if (broken.test(line)) return "error";
      return refusal.test(line) ? "warning" : "printed";
    },
  };
}

/** What a filter lets through: lines at least as serious. What was printed has no level, and counts as `info`. */
const weights: Readonly<Record<Level, number>> = { debug: 0, printed: 1, info: 1, warning: 2, error: 3 };

export function atLeast(level: Level, least: Level): boolean {
  return weights[level] >= weights[least];
}
