import { createStore, type Readable } from "../store/store.ts";
import { createLog, type Log } from "./log.ts";

/** What one process prints. */
export interface ProcessConsole {
  readonly id: string;
  /** What it is called by: `Server`, or its command line. */
  readonly title: string;
  readonly log: Log;
}

/** The processes of a project that a learner did not start in a shell, each with its own log. */
export interface Consoles extends Readable<readonly [ProcessConsole, ...ProcessConsole[]]> {
  /** The log of a companion by its command line; of the server, and of what comes before it, by null. */
  of(companion: string | null): Log;
}

export function createConsoles(): Consoles {
  const server: ProcessConsole = { id: "server", title: "Server", log: createLog() };
  const state = createStore<readonly [ProcessConsole, ...ProcessConsole[]]>([server]);
  return {
    get: state.get,
    subscribe: state.subscribe,
    of(companion) {
      if (companion === null) return server.log;
      const id = `beside ${companion}`;
      const known = state.get().find((one) => one.id === id);
      if (known) return known.log;
      const added = { id, title: companion, log: createLog() };
      state.update((all) => [...all, added]);
      return added.log;
    },
  };
}
