/** Ephemeral ports, as Linux gives them out. */
const firstFree = 32_768;
const lastFree = 60_999;

export type ListenResult =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly error: "EADDRINUSE" };

/** Who listens on which TCP port of the sandbox's one loopback interface. `Owner` is compared by identity. */
export class PortTable<Owner> {
  readonly #owners = new Map<number, Owner>();
  #nextFree = firstFree;

  /** Port 0 asks for any free one. */
  listen(owner: Owner, port: number): ListenResult {
    const wanted = port === 0 ? this.#free() : port;
    if (wanted === null || this.#owners.has(wanted)) return { ok: false, error: "EADDRINUSE" };
    this.#owners.set(wanted, owner);
    return { ok: true, port: wanted };
  }

  ownerOf(port: number): Owner | undefined {
    return this.#owners.get(port);
  }

  /** Frees the port if `owner` has it. */
  unlisten(owner: Owner, port: number): boolean {
    return this.#owners.get(port) === owner && this.#owners.delete(port);
  }

  /** Frees all ports of an owner that is gone, and names them. */
  release(owner: Owner): number[] {
    const ports = [...this.#owners].filter(([, other]) => other === owner).map(([port]) => port);
    for (const port of ports) this.#owners.delete(port);
    return ports;
  }

  list(): number[] {
    return [...this.#owners.keys()];
  }

  #free(): number | null {
    for (let tried = firstFree; tried <= lastFree; tried++) {
      const port = this.#nextFree;
      this.#nextFree = port === lastFree ? firstFree : port + 1;
      if (!this.#owners.has(port)) return port;
    }
    return null;
  }
}
