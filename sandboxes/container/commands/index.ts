import type { Connection } from "../network/connection.ts";
import type { Call, Command } from "./call.ts";
import { copy, makeDirectories, move, remove, removeDirectories, touch } from "./change.ts";
import { curl } from "./curl/curl.ts";
import type { CommandFiles } from "./files.ts";
import { find } from "./find.ts";
import { grep } from "./grep.ts";
import { list } from "./list.ts";
import { part } from "./part.ts";
import { CommandError } from "./problems.ts";
import { environment, kill, type Processes, processStatus, sleep } from "./processes.ts";
import { concatenate, count } from "./show.ts";

/** What commands reach of the sandbox. */
export interface Surroundings {
  readonly files: CommandFiles;
  readonly processes: Processes;
  /** Connects to a server of the sandbox; rejects when nobody listens. */
  connect(port: number): Promise<Connection>;
}

const makers = {
  cat: ({ files }) => concatenate(files),
  cp: ({ files }) => copy(files),
  curl: ({ files, connect }) => curl(files, connect),
  env: () => environment,
  find: ({ files }) => find(files),
  grep: ({ files }) => grep(files),
  head: ({ files }) => part(files, "first"),
  kill: ({ processes }) => kill(processes),
  ls: ({ files }) => list(files),
  mkdir: ({ files }) => makeDirectories(files),
  mv: ({ files }) => move(files),
  ps: ({ processes }) => processStatus(processes),
  rm: ({ files }) => remove(files),
  rmdir: ({ files }) => removeDirectories(files),
  sleep: () => sleep,
  tail: ({ files }) => part(files, "last"),
  touch: ({ files }) => touch(files),
  wc: ({ files }) => count(files),
} as const satisfies Record<string, (surroundings: Surroundings) => Command>;

export type CommandName = keyof typeof makers;
/** Sorted. */
export const commandNames = Object.keys(makers) as readonly CommandName[];

/** The programs that a Unix machine has beside Python's, as far as learners need them. */
export function command(name: CommandName, surroundings: Surroundings): Command {
  const run = makers[name](surroundings);
  return async (call: Call) => {
    try {
      return await run(call);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      call.complain(`${name}: ${error.message}\n`);
      return error.code;
    }
  };
}
