import { type Connection, ConnectionLost } from "../network/connection.ts";
import { exchange } from "../network/http.ts";
import { HttpCutOff } from "../network/http-head.ts";
import { KeptConnections } from "../network/kept-connections.ts";
import { PreviewFailure } from "./answers.ts";
import type { HttpCall, HttpExchange } from "./gateway.ts";
import type { Sandbox } from "./sandbox.ts";

/** Sends requests to the sandbox's servers over loopback connections, which are kept as a browser keeps them. */
export class Sender {
  readonly #sandbox: Pick<Sandbox, "connect">;
  readonly #kept = new KeptConnections();

  constructor(sandbox: Pick<Sandbox, "connect">) {
    this.#sandbox = sandbox;
  }

  /** One exchange. Rejects with {@link PreviewFailure}. */
  async send(port: number, call: HttpCall, signal: AbortSignal): Promise<HttpExchange> {
    const kept = this.#kept.take(port);
    try {
      if (kept) return await this.#exchange(port, kept, call, signal);
    } catch (error) {
      // The server had closed it when the request came: it has seen nothing of it. A browser asks again, too.
      if (!(error instanceof HttpCutOff && error.unanswered) || signal.aborted)
        throw failure(error, port, signal);
    }
    const fresh = await this.#sandbox.connect(port).catch(() => {
      throw new PreviewFailure({ type: "not-listening", port });
    });
    try {
      return await this.#exchange(port, fresh, call, signal);
    } catch (error) {
      throw failure(error, port, signal);
    }
  }

  #exchange(
    port: number,
    connection: Connection,
    { method, path, headers, body }: HttpCall,
    signal: AbortSignal,
  ) {
    const keep = (used: Connection) => this.#kept.keep(port, used);
    return exchange(connection, { method, target: path, headers, body }, signal, keep);
  }
}

function failure(error: unknown, port: number, signal: AbortSignal): unknown {
  const died = error instanceof ConnectionLost && !signal.aborted;
  return died ? new PreviewFailure({ type: "server-died", port }) : error;
}
