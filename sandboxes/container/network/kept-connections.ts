import type { Connection } from "./connection.ts";

/** Connections to one server that wait for another exchange: browsers have six. */
const most = 6;

/** Connections that were used and can be used again, by the port of their server, as a browser keeps them. */
export class KeptConnections {
  readonly #idle = new Map<number, Connection[]>();

  /** The one that was used last, which its server is the least likely to close. */
  take(port: number): Connection | null {
    const kept = this.#idle.get(port) ?? [];
    for (let connection = kept.pop(); connection; connection = kept.pop()) {
      connection.onEnd = () => undefined;
      if (connection.quiet) return connection;
      connection.end();
    }
    return null;
  }

  keep(port: number, connection: Connection): void {
    const kept = this.#idle.get(port) ?? [];
    if (kept.length >= most) {
      connection.end();
      return;
    }
    this.#idle.set(port, kept);
    kept.push(connection);
    // A server closes what it has not heard from for a while.
    connection.onEnd = () => {
      connection.end();
      const at = kept.indexOf(connection);
      if (at >= 0) kept.splice(at, 1);
    };
  }
}
