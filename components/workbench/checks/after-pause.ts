import { isAlive, type ServerStatus } from "../server/status.ts";
import { rememberedSwitch } from "../store/remembered-switch.ts";
import type { Readable } from "../store/store.ts";

/** Whether checks run by themselves; off until somebody wants it. */
export const checksAfterPause = rememberedSwitch("counterpoint:checks-after-pause", false);

interface Options {
  readonly wanted: () => Readable<boolean>;
  readonly server: {
    readonly status: Readable<ServerStatus>;
    /** Resolves when no start or reload is under way. */
    settled(): Promise<ServerStatus>;
  };
  readonly run: () => Promise<void>;
  /** Milliseconds without an edit that count as a pause. */
  readonly pause?: number;
}

/**
 * Runs checks when edits have come to rest and the server answers again. A server that was not started stays so, and
 * one that does not start after an edit is not checked: the workbench says why already.
 */
export function createAfterPause({ wanted, server, run, pause = 1_000 }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edits = 0;
  const begin = async () => {
    const mine = edits;
    const { kind } = await server.settled();
    if (kind === "running" && edits === mine && wanted().get()) await run();
  };
  return {
    edited() {
      edits += 1;
      clearTimeout(timer);
      if (wanted().get() && isAlive(server.status.get())) timer = setTimeout(() => void begin(), pause);
    },
    stop: () => clearTimeout(timer),
  };
}
