import type { Copies } from "./copies.ts";
import { fromOfflinePage, type ToOfflinePage } from "./messages.ts";
import type { OfflineScope } from "./worker-scope.ts";

/** Keeps files when a page asks for it, and tells that page; two that ask at a time share the work. */
export function prepareOnRequest(scope: OfflineScope, copies: Copies): void {
  const listeners = new Set<(message: ToOfflinePage) => void>();
  const tell = (message: ToOfflinePage) => {
    for (const listener of listeners) listener(message);
  };
  let running: Promise<void> | null = null;

  const prepare = async (list: string) => {
    try {
      const version = await copies.prepare(list, (kept, all) => {
        // One message a file would be a flood.
        if (kept % 8 === 0 || kept === all) tell({ type: "offline-progress", kept, all });
      });
      tell({ type: "offline-ready", version });
    } catch (error) {
      tell({ type: "offline-failed", reason: error instanceof Error ? error.message : String(error) });
    } finally {
      running = null;
      listeners.clear();
    }
  };

  scope.addEventListener("message", (event) => {
    const message = fromOfflinePage.safeParse(event.data);
    const { source } = event;
    if (!message.success || !source) return;
    listeners.add((news) => source.postMessage(news));
    running ??= prepare(message.data.list);
    event.waitUntil(running);
  });
}
