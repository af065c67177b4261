import type { Connection } from "../network/connection.ts";
import { openWebSocket, type WebSocketClient, WebSocketRefused } from "../network/websocket.ts";
import { fromBase64, toBase64 } from "../protocol/base64.ts";
import type { Asker } from "../protocol/request-log.ts";
import {
  type WebSocketClientEvent,
  type WebSocketClientLine,
  webSocketClientLine,
} from "../protocol/web-socket-client.ts";
import { abortable } from "./abortable.ts";
import type { Builtin } from "./builtin-process.ts";
import { inputLines, parseLine } from "./input-lines.ts";

type Connect = (port: number, by: Asker) => Promise<Connection>;
type Opening = Extract<WebSocketClientLine, { type: "open" }>;
type Say = (event: WebSocketClientEvent) => void;

/**
 * `web-socket-client`: see `protocol/web-socket-client.ts`. What is said to a socket before it is open waits for it;
 * what is said to one that is closed is dropped, as its end was told. All are closed at the end of input.
 */
export function webSocketClient(connect: Connect): Builtin {
  return async ({ read, print, signal }) => {
    const sockets = new Map<number, Promise<WebSocketClient | null>>();
    const say: Say = (event) => print(`${JSON.stringify(event)}\n`);
    let malformed = false;
    for await (const text of inputLines(read)) {
      const line = parseLine(webSocketClientLine, text);
      if (!line) malformed = true;
      else if (line.type === "open") sockets.set(line.id, open(connect, line, signal, say));
      else void sockets.get(line.id)?.then((socket) => socket && act(socket, line));
    }
    for (const socket of await Promise.all(sockets.values())) socket?.close(1001);
    if (malformed) throw new Error("web-socket-client: a line of the input was no instruction");
    return 0;
  };
}

/** Resolves with null when the server refuses, which is then told. Never rejects. */
async function open(
  connect: Connect,
  { id, port, path, headers, protocols, by = "client", timeout }: Opening,
  outer: AbortSignal,
  say: Say,
): Promise<WebSocketClient | null> {
  const signal = AbortSignal.any([outer, AbortSignal.timeout(timeout)]);
  /** What the server sent in one piece with its handshake comes before the news that the socket is open. */
  let early: WebSocketClientEvent[] | null = [];
  const tell: Say = (event) => (early ? void early.push(event) : say(event));
  try {
    const connection = await abortable(connect(port, by), signal);
    const hosted = headers.some(([name]) => name.toLowerCase() === "host");
    const socket = await openWebSocket(
      connection,
      { target: path, headers: hosted ? headers : [["host", `localhost:${port}`], ...headers], protocols },
      {
        message: (data) =>
          tell(
            typeof data === "string"
              ? { type: "text", id, data }
              : { type: "binary", id, data: toBase64(data) },
          ),
        close: (code, reason) => tell({ type: "closed", id, code, reason }),
      },
      signal,
    );
    say({ type: "opened", id, protocol: socket.protocol });
    for (const event of early.splice(0)) say(event);
    early = null;
    return socket;
  } catch (error) {
    const status = error instanceof WebSocketRefused ? error.status : null;
    const message = error instanceof Error ? error.message : String(error);
    say({ type: "refused", id, status, message });
    return null;
  }
}

function act(socket: WebSocketClient, line: Exclude<WebSocketClientLine, Opening>): void {
  if (line.type === "close") {
    // 1005 stands for "no code" and is never sent (RFC 6455 section 7.4.1).
    socket.close(line.code === 1005 ? undefined : line.code, line.reason);
    return;
  }
  const data = line.type === "text" ? line.data : fromBase64(line.data);
  // Rejects only when the connection is closing, which is told as well.
  socket.send(data).catch(() => undefined);
}
