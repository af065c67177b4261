import type { Listener, Loopback } from "./loopback.ts";

/** The ports that a process had open when it was started anew: whoever connects meanwhile waits. */
export class HeldPorts {
  readonly #loopback: Loopback;
  readonly #listener: Listener;
  readonly #ports = new Set<number>();

  constructor(loopback: Loopback, listener: Listener) {
    this.#loopback = loopback;
    this.#listener = listener;
  }

  /** Keeps what is open now, besides what was kept before and has not opened again yet. */
  hold(): void {
    for (const port of this.#loopback.portsOf(this.#listener)) {
      this.#ports.add(port);
      this.#loopback.hold(port);
    }
  }

  /** It did not come back: whoever waits is refused. */
  letGo(): void {
    for (const port of this.#ports) this.#loopback.unhold(port);
    this.#ports.clear();
  }
}
