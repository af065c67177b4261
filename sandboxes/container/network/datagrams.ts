import { type BindResult, PortTable } from "./ports.ts";

/** Who takes datagrams. */
export interface DatagramOwner {
  /** A datagram came to `port` from `peerPort` of the same loopback interface. */
  datagram(port: number, peerPort: number, bytes: Uint8Array): void;
}

/** UDP of the sandbox's loopback interface: ports of their own, and nobody hears of what is not taken (RFC 768). */
export class Datagrams {
  readonly #ports = new PortTable<DatagramOwner>();

  /** Port 0 asks for any free one. */
  bind(owner: DatagramOwner, port: number): BindResult {
    const result = this.#ports.bind(owner, port);
    if (result.ok) this.#ports.listen(owner, result.port);
    return result;
  }

  unbind(owner: DatagramOwner, port: number): void {
    this.#ports.unbind(owner, port);
  }

  /** Frees all ports of an owner that is gone. */
  release(owner: DatagramOwner): void {
    this.#ports.release(owner);
  }

  /** What `owner` sends from a port that it has bound. */
  send(owner: DatagramOwner, from: number, to: number, bytes: Uint8Array): void {
    if (this.#ports.listenerOn(from) === owner) this.#ports.listenerOn(to)?.datagram(to, from, bytes);
  }
}
