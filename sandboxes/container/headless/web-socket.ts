import type { Connection } from "../network/connection.ts";
import { openWebSocket, type WebSocketClient } from "../network/websocket.ts";
import { fromWebSocketPage, type ToHeadless, type ToWebSocketPage } from "../protocol/preview.ts";

type WebSocketRequest = Extract<ToHeadless, { type: "web-socket" }>;

/**
 * Joins a page's WebSocket, on `request.channel`, to a server's: the page's end is a shim, the server's a
 * client that speaks RFC 6455 over a loopback connection. Never rejects: the page is told by `close`.
 */
export async function relayWebSocket(
  connect: () => Promise<Connection>,
  request: WebSocketRequest,
  headers: readonly (readonly [string, string])[],
): Promise<void> {
  const { channel } = request;
  let client: WebSocketClient | null = null;
  let over = false;
  /** What the server sent in one piece with its handshake, before the page knows that it is open. */
  let early: ToWebSocketPage[] | null = [];
  const tell = (message: ToWebSocketPage) => {
    if (!over) channel.postMessage(message);
  };
  const finish = (code: number, reason: string, clean: boolean) => {
    tell({ type: "close", code, reason, clean });
    over = true;
  };
  channel.onmessage = ({ data }) => {
    const parsed = fromWebSocketPage.safeParse(data);
    if (!parsed.success || over) return;
    const message = parsed.data;
    if (message.type !== "close") {
      // Rejects only when the connection is closing, which the listener below is told as well.
      client?.send(message.data).catch(() => undefined);
    } else if (client) {
      // 1005 stands for "no code" and is never sent (RFC 6455 section 7.4.1).
      client.close(message.code === 1005 ? undefined : message.code, message.reason);
    } else finish(1006, "", false);
  };
  channel.addEventListener("close", () => {
    over = true;
    client?.close(1001);
  });
  try {
    client = await openWebSocket(
      await connect(),
      { target: request.path, headers, protocols: request.protocols },
      {
        message: (data) => {
          // Sliced: a clone of a view would hold all that it is a view of.
          const message: ToWebSocketPage =
            typeof data === "string" ? { type: "text", data } : { type: "binary", data: data.slice() };
          if (early) early.push(message);
          else tell(message);
        },
        close: (code, reason, clean) => {
          if (early) early.push({ type: "close", code, reason, clean });
          else finish(code, reason, clean);
        },
      },
    );
    if (over) {
      client.close(1001);
      return;
    }
    tell({ type: "open", protocol: client.protocol });
    for (const message of early.splice(0)) tell(message);
    early = null;
  } catch {
    // Refused, or no server: browsers tell a page no more than this (WebSockets standard, section 4).
    finish(1006, "", false);
  }
}
