import type { StreamReach } from "./bench.ts";
import type { ResponseStream } from "./context.ts";
import { serverSentEvent } from "./server-sent-events.ts";
import { HttpFailure } from "./types.ts";
import { patience, within } from "./within.ts";

/** Characters of a stream that are kept as evidence. */
const kept = 64 * 1024;

/** Reads an answer's body as text, piece by piece or event by event. `soFar` is what has been read of it. */
export function openStream(source: StreamReach): { stream: ResponseStream; soFar: () => string } {
  const decoder = new TextDecoder();
  let seen = "";
  let pending = "";
  let reading: Promise<Uint8Array | null> | null = null;
  let over = false;

  /** A read that came too late for one wait is taken up by the next. */
  const read = async (limit: number): Promise<string | null> => {
    if (over) return null;
    reading ??= source.read();
    const bytes = await within(
      reading,
      limit,
      () => new HttpFailure("timeout", `Nothing more came within ${limit} ms.`),
    );
    reading = null;
    over = bytes === null;
    const text = bytes ? decoder.decode(bytes, { stream: true }) : null;
    if (text && seen.length < kept) seen += text;
    return text;
  };

  const stream: ResponseStream = {
    status: source.status,
    headers: source.headers,
    async next(limit = patience) {
      if (pending === "") return read(limit);
      const text = pending;
      pending = "";
      return text;
    },
    async event(limit = patience) {
      for (;;) {
        const found = serverSentEvent(pending);
        if (found) {
          pending = found.rest;
          if (found.event) return found.event;
          continue;
        }
        const text = await read(limit);
        if (text === null) return null;
        pending += text;
      }
    },
    close: () => source.cancel(),
  };
  return { stream, soFar: () => seen };
}
