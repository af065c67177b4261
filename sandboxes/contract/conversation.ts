import type { SocketEvent, SocketReach } from "./bench.ts";
import type { Conversation } from "./context.ts";
import { SocketFailure } from "./failures.ts";
import { patience, within } from "./within.ts";

type Closing = Extract<SocketEvent, { type: "close" }>;

/** A WebSocket with waiting in place of events; `say` is told of all that is said. */
export function openConversation(
  socket: SocketReach,
  say: (from: "client" | "server", text: string) => void,
): Conversation {
  let receiving: Promise<SocketEvent> | null = null;

  /** An event that came too late for one wait is taken up by the next. */
  const next = async (limit: number): Promise<SocketEvent> => {
    receiving ??= socket.receive();
    const event = await within(
      receiving,
      limit,
      () => new SocketFailure("timeout", `nothing came within ${limit / 1000} s`),
    );
    // The close stays, for whoever asks again.
    if (event.type === "message") receiving = null;
    say("server", event.type === "message" ? textOf(event.data) : closeText(event));
    return event;
  };

  return {
    protocol: socket.protocol,
    send(text) {
      say("client", text);
      socket.send(text);
    },
    async next(limit = patience) {
      const event = await next(limit);
      if (event.type === "message") return textOf(event.data);
      throw new SocketFailure("closed", closeText(event));
    },
    async closed(limit = patience) {
      const end = performance.now() + limit;
      for (;;) {
        const event = await next(Math.max(1, end - performance.now()));
        if (event.type === "close") return { code: event.code, reason: event.reason };
      }
    },
    close: (code, reason) => socket.close(code, reason),
  };
}

const closeText = ({ code, reason }: Closing) => `closed with ${code}${reason ? ` (${reason})` : ""}`;

const textOf = (data: string | Uint8Array): string =>
  typeof data === "string" ? data : new TextDecoder().decode(data);
