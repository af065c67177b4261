import { createServer, type Server, type Socket } from "node:net";
import type { Sandbox } from "../container/kernel/sandbox.ts";
import type { Connection } from "../container/network/connection.ts";

/**
 * Opens every port of the sandbox as a real TCP port on 127.0.0.1 and joins the two byte by byte. A port
 * that is taken on this machine is reported and stays reachable inside the sandbox alone.
 */
export class HostPorts {
  readonly #sandbox: Sandbox;
  readonly #notice: (text: string) => void;
  readonly #opened: (port: number) => void;
  readonly #servers = new Map<number, Server>();
  readonly #sockets = new Set<Socket>();
  readonly #stop: () => void;

  /** @param opened told when this machine's programs reach the port, or never will: see `notice` */
  constructor(sandbox: Sandbox, notice: (text: string) => void, opened: (port: number) => void = () => {}) {
    this.#sandbox = sandbox;
    this.#notice = notice;
    this.#opened = opened;
    this.#stop = sandbox.onPort((port, type) => (type === "open" ? this.#open(port) : this.#shut(port)));
  }

  close(): void {
    this.#stop();
    for (const port of [...this.#servers.keys()]) this.#shut(port);
    for (const socket of this.#sockets) socket.destroy();
  }

  #open(port: number): void {
    // A server that was started anew: its port never closed here.
    const before = this.#servers.get(port);
    if (before) {
      if (before.listening) this.#opened(port);
      return;
    }
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
      // Read only once the other end is there.
      socket.pause();
      this.#sandbox.connect(port).then(
        (connection) => join(socket, connection),
        () => socket.resetAndDestroy(),
      );
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      this.#servers.delete(port);
      this.#notice(
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken on this machine: the server can only be reached inside the sandbox. Use another port.`
          : `Port ${port} could not be opened on this machine: ${error.message}`,
      );
      this.#opened(port);
    });
    server.listen(port, "127.0.0.1", () => {
      if (this.#servers.get(port) === server) this.#opened(port);
    });
    this.#servers.set(port, server);
  }

  #shut(port: number): void {
    this.#servers.get(port)?.close();
    this.#servers.delete(port);
  }
}

/** Carries bytes both ways, each no faster than it is taken, and ends and resets along with them. */
function join(socket: Socket, connection: Connection): void {
  socket.setNoDelay(true);
  socket.on("error", () => connection.reset());
  socket.on("close", (hadError) => {
    if (hadError) connection.reset();
  });
  socket.on("end", () => connection.end());
  socket.on("data", (bytes) => {
    socket.pause();
    connection.write(bytes).then(
      () => socket.resume(),
      () => socket.destroy(),
    );
  });
  socket.resume();
  carry(socket, connection).catch(() => socket.resetAndDestroy());
}

async function carry(socket: Socket, connection: Connection): Promise<void> {
  for (let bytes = await connection.read(); bytes; bytes = await connection.read()) {
    if (socket.write(bytes)) continue;
    await new Promise<void>((resolve, reject) => {
      const settle = () => {
        socket.off("drain", settle).off("close", gone);
        resolve();
      };
      const gone = () => reject(new Error("The socket was closed."));
      socket.once("drain", settle).once("close", gone);
    });
  }
  socket.end();
}
