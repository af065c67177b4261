import type { WebContainerProcess } from "@webcontainer/api";
import type { Command } from "../../../sandboxes/contract/types.ts";
import type { Words } from "../messages/words.ts";

interface Options {
  readonly words: Words["server"];
  /** Starts a command in the project's folder; what it prints goes to the console. */
  readonly spawn: (command: Command, beside: boolean) => Promise<WebContainerProcess>;
}

/** What runs before a server and beside it. */
export interface Companions {
  /** Runs commands to their end, one after another; resolves with a sentence when one fails, else null. */
  prepare(commands: readonly Command[]): Promise<string | null>;
  /** Starts commands that go on; those that ran before are ended. */
  start(commands: readonly Command[]): Promise<void>;
  /** Ends what runs. */
  stop(): void;
}

export function createCompanions({ spawn, words }: Options): Companions {
  let running: WebContainerProcess[] = [];
  const stop = () => {
    for (const process of running.splice(0)) process.kill();
  };
  return {
    stop,
    async prepare(commands) {
      for (const command of commands) {
        const process = await spawn(command, false);
        running = [process];
        const code = await process.exit;
        running = [];
        if (code !== 0) return words.before(lineOf(command), code);
      }
      return null;
    },
    async start(commands) {
      stop();
      for (const command of commands) running.push(await spawn(command, true));
    },
  };
}

/** As it is shown in the console. */
export function lineOf({ command, args, env = {} }: Command): string {
  return [...Object.entries(env).map(([name, value]) => `${name}=${value}`), command, ...args].join(" ");
}
