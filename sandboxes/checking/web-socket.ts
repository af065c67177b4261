import type { WebContainerProcess } from "@webcontainer/api";
import { fromBase64, toBase64 } from "../container/protocol/base64.ts";
import type { Asker } from "../container/protocol/request-log.ts";
import { webSocketClientEvent } from "../container/protocol/web-socket-client.ts";
import type { SocketEvent, SocketReach, SocketRequest } from "../contract/bench.ts";
import { SocketFailure } from "../contract/failures.ts";
import { createCommandChannel, type Dialogue } from "./command-channel.ts";
import { createQueue, type Queue } from "./queue.ts";

/** Milliseconds for a handshake. */
const timeout = 10_000;

/** Opens WebSockets to servers of the container through one process of its `web-socket-client` command. */
export interface SocketChannel {
  /** Resolves once the socket is open. Rejects with SocketFailure. `by` is whose socket it is, for the log of requests. */
  connect(port: number, request: SocketRequest, signal: AbortSignal, by: Asker): Promise<SocketReach>;
  close(): void;
}

/** @param start spawns `web-socket-client`; called at the first socket, and again after the process ended */
export function createSocketChannel(start: () => Promise<WebContainerProcess>): SocketChannel {
  const channel = createCommandChannel({ start, parse: (value) => webSocketClientEvent.parse(value) });
  return {
    close: () => channel.close(),
    async connect(port, { path, headers = [], protocols = [] }, signal, by) {
      const events = createQueue<SocketEvent>();
      const opened = Promise.withResolvers<string>();
      const abort = () => opened.reject(new SocketFailure("aborted", "stopped"));
      const dialogue = channel.open({
        hear(event) {
          if (event.type === "opened") opened.resolve(event.protocol);
          else if (event.type === "refused") opened.reject(refusal(event));
          else if (event.type === "closed")
            events.end({ type: "close", code: event.code, reason: event.reason });
          else events.push({ type: "message", data: dataOf(event) });
        },
        lost({ message }) {
          opened.reject(new SocketFailure("closed", message));
          events.end({ type: "close", code: 1006, reason: message });
        },
      });
      signal.addEventListener("abort", abort, { once: true });
      if (signal.aborted) abort();
      else dialogue.say({ type: "open", port, path, headers, protocols, by, timeout });
      try {
        return socketOf(await opened.promise, dialogue, events);
      } finally {
        signal.removeEventListener("abort", abort);
      }
    },
  };
}

function socketOf(protocol: string, dialogue: Dialogue, events: Queue<SocketEvent>): SocketReach {
  return {
    protocol,
    receive: events.next,
    send: (data) =>
      dialogue.say(
        typeof data === "string" ? { type: "text", data } : { type: "binary", data: toBase64(data) },
      ),
    close: (code, reason) =>
      dialogue.say({
        type: "close",
        ...(code !== undefined && { code }),
        ...(reason !== undefined && { reason }),
      }),
  };
}

const dataOf = (event: { readonly type: "text" | "binary"; readonly data: string }) =>
  event.type === "text" ? event.data : fromBase64(event.data);

function refusal({ status, message }: { readonly status: number | null; readonly message: string }) {
  // Without a status the handshake did not get that far; the command words a time-out and a closed port alike.
  return new SocketFailure("refused", message, status);
}
