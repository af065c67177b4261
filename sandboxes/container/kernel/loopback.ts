import { Connection } from "../network/connection.ts";
import { type DatagramOwner, Datagrams } from "../network/datagrams.ts";
import { type BindResult, PortTable } from "../network/ports.ts";
import { SandboxError } from "./errors.ts";

/** A process that listens. */
export interface Listener extends DatagramOwner {
  /** A peer connects; `connection` is the listener's end. */
  accept(port: number, peerPort: number, connection: MessagePort): void;
  /** Bytes were sent on a connection of the kernel's; an answer is awaited. */
  activity(): void;
  /** Somebody looks at what becomes of its requests, or nobody any more. */
  watchSpans(on: boolean): void;
}

export type PortEvent = (port: number, type: "open" | "close") => void;

/** Host names that are this machine. */
const here = /^(localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|::1?|\[::1?\]|)$/i;

/**
 * The sandbox's one network interface: loopback. Joins those who connect with those who listen, and
 * resets the kernel's own connections when the process at the other end is gone.
 */
export class Loopback {
  readonly datagrams = new Datagrams();
  readonly #ports = new PortTable<Listener>();
  readonly #connections = new Map<Listener, Set<Connection>>();
  readonly #own = new Map<number, Listener>();
  readonly #held = new Map<number, PromiseWithResolvers<void>>();
  readonly #onPort: PortEvent;
  #peerPort = 40_000;

  constructor(onPort: PortEvent) {
    this.#onPort = onPort;
  }

  /** Reserves a port: nobody else can have it, and nobody can connect to it yet. */
  bind(listener: Listener, port: number): BindResult {
    return this.#ports.bind(listener, port);
  }

  /**
   * Opens a port that was bound. Only now it is announced: a server may bind long before its program
   * turns out to be one that starts (`uvicorn --reload` binds before it imports the application).
   */
  listen(listener: Listener, port: number): void {
    if (!this.#ports.listen(listener, port)) return;
    this.#held.get(port)?.resolve();
    this.#held.delete(port);
    this.#onPort(port, "open");
  }

  unbind(listener: Listener, port: number): void {
    if (this.#ports.unbind(listener, port) === "listening") this.#closed(port);
  }

  /** Serves a port from the kernel itself: it is not announced, and a process that listens there comes first. */
  serve(port: number, take: (connection: Connection) => void): void {
    const accept: Listener["accept"] = (_port, _peerPort, end) => take(new Connection(end));
    this.#own.set(port, {
      accept,
      activity: () => undefined,
      datagram: () => undefined,
      watchSpans: () => undefined,
    });
  }

  /** Who listens on an open port. */
  listenerOn(port: number): Listener | undefined {
    return this.#ports.listenerOn(port);
  }

  /** The open ports of a listener. */
  portsOf(listener: Listener): number[] {
    return this.openPorts().filter((port) => this.#ports.listenerOn(port) === listener);
  }

  openPorts(): number[] {
    return this.#ports.open();
  }

  /** A listener is gone: frees its ports and resets what was connected to it. */
  release(listener: Listener): void {
    for (const port of this.#ports.release(listener)) this.#closed(port);
    for (const connection of this.#connections.get(listener) ?? [])
      connection.reset("The server's process ended.");
    this.#connections.delete(listener);
    this.datagrams.release(listener);
  }

  /**
   * Its server is being started anew: whoever connects meanwhile waits. Nobody is told that it closed;
   * when it listens again, it is told as open once more.
   */
  hold(port: number): void {
    if (!this.#held.has(port)) this.#held.set(port, Promise.withResolvers());
  }

  /** It did not come back: whoever waits is refused. */
  unhold(port: number): void {
    const held = this.#held.get(port);
    if (!held) return;
    held.resolve();
    this.#held.delete(port);
    if (this.#ports.listenerOn(port) === undefined) this.#onPort(port, "close");
  }

  /** For a process: the connecting end, or the error's name. `peerPort` is its own. */
  async dial(
    host: string,
    port: number,
    peerPort: number,
  ): Promise<MessagePort | "ECONNREFUSED" | "ENETUNREACH"> {
    if (!here.test(host)) return "ENETUNREACH";
    await this.#held.get(port)?.promise;
    return this.#join(port, peerPort)?.end ?? "ECONNREFUSED";
  }

  /** For the kernel. Rejects with SandboxError "refused". */
  async connect(port: number): Promise<Connection> {
    await this.#held.get(port)?.promise;
    const joined = this.#join(port);
    if (!joined) throw new SandboxError("refused", `Nothing listens on port ${port}.`);
    const connection = new Connection(joined.end);
    // Known from the same moment on as to the listener, whose end resets it.
    const all = this.#connections.get(joined.listener) ?? new Set();
    this.#connections.set(joined.listener, all.add(connection));
    connection.onClose = () => all.delete(connection);
    connection.onActivity = () => joined.listener.activity();
    return connection;
  }

  /** The kernel's connections to a listener. */
  connectionsTo(listener: Listener): Iterable<Connection> {
    return this.#connections.get(listener) ?? [];
  }

  #closed(port: number): void {
    if (!this.#held.has(port)) this.#onPort(port, "close");
  }

  #join(port: number, peerPort = this.#nextPeerPort()): { listener: Listener; end: MessagePort } | null {
    const listener = this.#ports.listenerOn(port) ?? this.#own.get(port);
    if (!listener) return null;
    const { port1, port2 } = new MessageChannel();
    listener.accept(port, peerPort, port1);
    return { listener, end: port2 };
  }

  #nextPeerPort(): number {
    this.#peerPort = this.#peerPort >= 60_000 ? 40_000 : this.#peerPort + 1;
    return this.#peerPort;
  }
}
