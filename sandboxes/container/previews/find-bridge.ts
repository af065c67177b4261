import type { Probe } from "../protocol/preview.ts";
import type { ServiceWorkerScope, WindowClient } from "./worker-scope.ts";

/** Milliseconds for a bridge to answer; a busy preview of the same origin can hold it up. */
const PATIENCE = 3_000;

/**
 * Finds the bridge of this origin by asking. Nothing is remembered that matters: a service worker is
 * stopped after some idle seconds and started anew, and must then work at once.
 */
export function bridgeFinder(clients: ServiceWorkerScope["clients"]): () => Promise<WindowClient | null> {
  let known: string | null = null;
  return async () => {
    const remembered = known === null ? undefined : await clients.get(known);
    if (remembered) return remembered;
    known = null;
    const windows = await clients.matchAll({ includeUncontrolled: true, type: "window" });
    const bridges = windows.filter(({ url }) => new URL(url).pathname === "/__sandbox/bridge");
    const found = await firstAnswer(bridges);
    known = found?.id ?? null;
    return found;
  };
}

function firstAnswer(bridges: readonly WindowClient[]): Promise<WindowClient | null> {
  if (bridges.length === 0) return Promise.resolve(null);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE);
    for (const bridge of bridges) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clearTimeout(timer);
        port1.close();
        resolve(bridge);
      };
      bridge.postMessage({ type: "probe", channel: port2 } satisfies Probe, [port2]);
    }
  });
}
