import type { Socket } from "../host.ts";

/** How a WebSocket ended. */
export type Closing = Awaited<Socket["closed"]>;

/** Messages and the end of a WebSocket, kept until they are asked for. */
export class Inbox {
  readonly closed: Promise<Closing>;
  readonly #closed = Promise.withResolvers<Closing>();
  readonly #messages: (string | Uint8Array)[] = [];
  readonly #waiting: PromiseWithResolvers<string | Uint8Array>[] = [];
  #over: Closing | null = null;

  constructor() {
    this.closed = this.#closed.promise;
  }

  push(message: string | Uint8Array): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting.resolve(message);
    else this.#messages.push(message);
  }

  end(closing: Closing): void {
    this.#over = closing;
    this.#closed.resolve(closing);
    for (const { reject } of this.#waiting.splice(0)) reject(ended(closing));
  }

  receive(): Promise<string | Uint8Array> {
    const message = this.#messages.shift();
    if (message !== undefined) return Promise.resolve(message);
    if (this.#over) return Promise.reject(ended(this.#over));
    const waiting = Promise.withResolvers<string | Uint8Array>();
    this.#waiting.push(waiting);
    return waiting.promise;
  }
}

const ended = ({ code }: Closing) => new Error(`The socket closed (${code}) before a message came.`);

/** Opens `url` with the WebSocket of this browser or of Node. Rejects when the handshake fails. */
export function openSocket(url: string, protocols: readonly string[] = []): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = new WebSocket(url, [...protocols]);
  const inbox = new Inbox();
  socket.binaryType = "arraybuffer";
  socket.addEventListener("message", ({ data }) => {
    inbox.push(typeof data === "string" ? data : new Uint8Array(data as ArrayBuffer));
  });
  socket.addEventListener("close", ({ code, reason, wasClean }) => {
    inbox.end({ code, reason, clean: wasClean });
    reject(new Error(`The handshake with ${url} failed (${code}).`));
  });
  socket.addEventListener("open", () => {
    resolve({
      protocol: socket.protocol,
      send: (data) => socket.send(typeof data === "string" ? data : new Uint8Array(data)),
      receive: () => inbox.receive(),
      close: (code, reason) => socket.close(code, reason),
      closed: inbox.closed,
    });
  });
  return promise;
}
