import type { Interpreter } from "./interpreter.ts";
import type { Listener, Loopback } from "./loopback.ts";
import { Watchdog, type WatchdogOptions } from "./watchdog.ts";

export interface WatchedServer {
  readonly listener: Listener;
  readonly loopback: Loopback;
  running(): Interpreter | null;
  say(text: string): void;
  /** Interrupting did not help. */
  stuck(request: string): void;
}

/** A watchdog over the requests that wait for a process: it says which one keeps Python busy. */
export function watchOver(server: WatchedServer, options: WatchdogOptions): Watchdog {
  return new Watchdog(
    {
      waiting: () => {
        const waits = [...server.loopback.connectionsTo(server.listener)].flatMap(
          ({ waiting }) => waiting ?? [],
        );
        return waits.sort((left, right) => left.since - right.since)[0] ?? null;
      },
      ping: (sequence) => server.running()?.post({ type: "ping", sequence }),
      interrupt: (request) => {
        const seconds = Math.round(options.patience / 1000);
        server.say(`${request} has kept Python busy for more than ${seconds} s: interrupting it.`);
        server.running()?.interruptIfBusy();
      },
      calm: () => server.running()?.takeInterruptBack(),
      end: (request) => server.stuck(request),
    },
    options,
  );
}
