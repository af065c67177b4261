import type { Listener, Loopback, PortEvent } from "./loopback.ts";

type Take = (lines: string) => void;

/** Who looks at the requests of which port; tells servers when the first comes and the last goes. */
export class SpanFollowers {
  readonly #loopback: Loopback;
  readonly #onPort: (listener: PortEvent) => () => void;
  readonly #byPort = new Map<number, Set<Take>>();
  #stopListening: (() => void) | null = null;

  /** @param onPort calls back at once for ports that are open, and for those that open later */
  constructor(loopback: Loopback, onPort: (listener: PortEvent) => () => void) {
    this.#loopback = loopback;
    this.#onPort = onPort;
  }

  /** Begins to follow; returns how to stop. */
  follow(port: number, take: Take): () => void {
    const followers = this.#byPort.get(port) ?? new Set();
    this.#byPort.set(port, followers.add(take));
    if (followers.size === 1) this.#loopback.listenerOn(port)?.watchSpans(true);
    // A server that is started anew is another interpreter, which knows of no follower.
    this.#stopListening ??= this.#onPort((opened, type) => {
      if (type === "open" && this.#byPort.has(opened)) this.#loopback.listenerOn(opened)?.watchSpans(true);
    });
    return () => this.#unfollow(port, take);
  }

  /** Passes on what a process told, to those who follow one of its ports. */
  tell(from: Listener, lines: string): void {
    for (const port of this.#loopback.portsOf(from))
      for (const take of this.#byPort.get(port) ?? []) take(lines);
  }

  #unfollow(port: number, take: Take): void {
    const followers = this.#byPort.get(port);
    if (!followers?.delete(take) || followers.size > 0) return;
    this.#byPort.delete(port);
    this.#loopback.listenerOn(port)?.watchSpans(false);
    if (this.#byPort.size > 0) return;
    this.#stopListening?.();
    this.#stopListening = null;
  }
}
