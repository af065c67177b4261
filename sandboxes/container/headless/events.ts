/** Events of the client's `on`. */
export interface ClientEvents {
  port: [port: number, type: "open" | "close", url: string];
  "server-ready": [port: number, url: string];
  error: [error: { readonly message: string }];
  "preview-message": [message: Readonly<Record<string, unknown>>];
  code: [type: "open" | "diff", event: unknown];
  "xdg-open": [text: string];
}
type Listener = (...values: unknown[]) => unknown;

/** Listeners are the page's functions: calls cross to it, and a page that is gone is none of our errors. */
export class ClientListeners {
  readonly #listeners = new Map<string, Set<Listener>>();

  add(event: string, listener: Listener): () => void {
    const set = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, set);
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  emit<K extends keyof ClientEvents>(event: K, ...values: ClientEvents[K]): void {
    for (const listener of this.#listeners.get(event) ?? []) {
      Promise.resolve(listener(...values)).catch(() => this.#listeners.get(event)?.delete(listener));
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}
