/** Ephemeral ports, as Linux gives them out. */
const firstFree = 32_768;
const lastFree = 60_999;

export type BindResult =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly error: "EADDRINUSE" };

interface Entry<Owner> {
  readonly owner: Owner;
  state: "bound" | "listening";
}

/**
 * Who has which TCP port of the sandbox's one loopback interface, and whether they listen on it yet.
 * `Owner` is compared by identity.
 */
export class PortTable<Owner> {
  readonly #entries = new Map<number, Entry<Owner>>();
  #nextFree = firstFree;

  /** Port 0 asks for any free one. */
  bind(owner: Owner, port: number): BindResult {
    const wanted = port === 0 ? this.#free() : port;
    if (wanted === null || this.#entries.has(wanted)) return { ok: false, error: "EADDRINUSE" };
    this.#entries.set(wanted, { owner, state: "bound" });
    return { ok: true, port: wanted };
  }

  /** True when `owner` had bound the port and did not listen on it before. */
  listen(owner: Owner, port: number): boolean {
    const entry = this.#entries.get(port);
    if (entry?.owner !== owner || entry.state === "listening") return false;
    entry.state = "listening";
    return true;
  }

  listenerOn(port: number): Owner | undefined {
    const entry = this.#entries.get(port);
    return entry?.state === "listening" ? entry.owner : undefined;
  }

  /** Frees the port if `owner` has it; returns what it was. */
  unbind(owner: Owner, port: number): Entry<Owner>["state"] | null {
    const entry = this.#entries.get(port);
    if (entry?.owner !== owner) return null;
    this.#entries.delete(port);
    return entry.state;
  }

  /** Frees all ports of an owner that is gone; returns those on which it listened. */
  release(owner: Owner): number[] {
    const theirs = [...this.#entries].filter(([, entry]) => entry.owner === owner);
    for (const [port] of theirs) this.#entries.delete(port);
    return theirs.filter(([, { state }]) => state === "listening").map(([port]) => port);
  }

  /** Ports on which somebody listens. */
  open(): number[] {
    return [...this.#entries].filter(([, { state }]) => state === "listening").map(([port]) => port);
  }

  #free(): number | null {
    for (let tried = firstFree; tried <= lastFree; tried++) {
      const port = this.#nextFree;
      this.#nextFree = port === lastFree ? firstFree : port + 1;
      if (!this.#entries.has(port)) return port;
    }
    return null;
  }
}
