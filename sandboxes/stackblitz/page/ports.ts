import type { PortListener, ServerReadyListener } from "@webcontainer/api";

/**
 * Joins what the sandbox says of a port to what the container around it says. The sandbox knows when a server
 * begins to listen, and again when it has started anew without closing; the container knows the address of
 * the port's previews, and tells it when the Node host has opened the port there.
 */
export class Ports {
  /** Where the container answers, as long as it has the port. */
  readonly #urls = new Map<number, string>();
  /** Ports that were told open, each with the address that was told. */
  readonly #told = new Map<number, string>();
  /** Openings that are not told yet, because there is no address. */
  readonly #due = new Set<number>();
  readonly port = new Set<PortListener>();
  readonly ready = new Set<ServerReadyListener>();

  /** The sandbox's side. */
  sandbox(port: number, state: "open" | "close"): void {
    if (state === "open") {
      const url = this.#urls.get(port);
      if (url === undefined) this.#due.add(port);
      else this.#tell(port, url);
      return;
    }
    this.#due.delete(port);
    // Closed there too, a moment before or after: the next opening waits for the container to have done both.
    this.#urls.delete(port);
    const url = this.#told.get(port);
    if (url === undefined) return;
    this.#told.delete(port);
    for (const listener of [...this.port]) listener(port, "close", url);
  }

  /** The container's side: previews of `port` are answered at `url`; null when the port is closed there. */
  container(port: number, url: string | null): void {
    if (url === null) {
      this.#urls.delete(port);
      return;
    }
    this.#urls.set(port, url);
    if (this.#due.delete(port)) this.#tell(port, url);
  }

  #tell(port: number, url: string): void {
    this.#told.set(port, url);
    for (const listener of [...this.port]) listener(port, "open", url);
    for (const listener of [...this.ready]) listener(port, url);
  }
}
