import { type Line, lineOpen } from "../protocol/preview.ts";
import { Exchanges } from "./exchanges.ts";
import type { ServiceWorkerScope, WindowClient } from "./worker-scope.ts";

/** Milliseconds for a headless page to answer; a busy preview of the same origin can hold its bridge up. */
const PATIENCE = 3_000;

/** A way to the headless page that works as long as the bridge that gave it is there. */
export interface OpenLine {
  /** For all but HTTP requests, which are {@link exchanges}. */
  readonly port: MessagePort;
  readonly exchanges: Exchanges;
  /** No browser tells a port that its other end is gone (Chromium 156 has no `close` event). */
  isAlive(): Promise<boolean>;
}

/**
 * Finds the headless page by asking the bridges of this origin. What is remembered is never needed: a service
 * worker is stopped after some idle seconds, starts anew without memory, and then just asks again.
 */
export class Lines {
  readonly #clients: ServiceWorkerScope["clients"];
  #known: Promise<OpenLine | null> | null = null;

  constructor(clients: ServiceWorkerScope["clients"]) {
    this.#clients = clients;
  }

  /** Null when no page answers. */
  find(): Promise<OpenLine | null> {
    this.#known ??= this.#open();
    return this.#known;
  }

  async #open(): Promise<OpenLine | null> {
    const windows = await this.#clients.matchAll({ includeUncontrolled: true, type: "window" });
    const bridges = windows.filter(({ url }) => new URL(url).pathname === "/__sandbox/bridge");
    const answered = bridges.length === 0 ? null : await firstAnswer(bridges);
    if (!answered) {
      this.#known = null;
      return null;
    }
    const { port, bridge } = answered;
    const look = async () => {
      if (await this.#clients.get(bridge.id)) return true;
      this.#known = null;
      return false;
    };
    /** One look for all who ask at the same time: each goes through the browser's own process. */
    let looking: Promise<boolean> | null = null;
    return {
      port,
      exchanges: new Exchanges(port),
      isAlive() {
        looking ??= look().finally(() => {
          looking = null;
        });
        return looking;
      },
    };
  }
}

interface Answered {
  readonly port: MessagePort;
  readonly bridge: WindowClient;
}

function firstAnswer(bridges: readonly WindowClient[]): Promise<Answered | null> {
  return new Promise((resolve) => {
    const ports: MessagePort[] = [];
    const settle = (answered: Answered | null) => {
      clearTimeout(timer);
      for (const port of ports) if (port !== answered?.port) port.close();
      resolve(answered);
    };
    const timer = setTimeout(settle, PATIENCE, null);
    for (const bridge of bridges) {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1);
      port1.onmessage = ({ data }) => {
        if (lineOpen.safeParse(data).success) settle({ port: port1, bridge });
      };
      bridge.postMessage({ type: "line", channel: port2 } satisfies Line, [port2]);
    }
  });
}
