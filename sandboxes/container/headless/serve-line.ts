import {
  type Answer,
  type FromLine,
  type LineOpen,
  type PreviewRequest,
  type ToHeadless,
  toHeadless,
} from "../protocol/preview.ts";

/** What a service worker says beside requests. */
export type PreviewNews = Exclude<ToHeadless, { type: "request" | "abort" }>;

interface Handlers {
  /** Never rejects. `abort` is also called when the page gives up. */
  answer(request: PreviewRequest, abort: AbortController): Promise<Answer>;
  receive(news: PreviewNews): void;
}

/** Serves one line, which is one life of a preview's service worker: requests are answered as they are done. */
export function serveLine(channel: MessagePort, { answer, receive }: Handlers): void {
  const asked = new Map<number, AbortController>();
  const reply = async (request: PreviewRequest) => {
    const abort = new AbortController();
    asked.set(request.id, abort);
    const answered = await answer(request, abort);
    asked.delete(request.id);
    const body = answered.type === "response" ? answered.body : null;
    const transfer = body instanceof Uint8Array ? [body.buffer as ArrayBuffer] : body ? [body] : [];
    channel.postMessage({ type: "answer", id: request.id, answer: answered } satisfies FromLine, transfer);
  };
  channel.onmessage = ({ data }) => {
    const message = toHeadless.safeParse(data);
    if (!message.success) return;
    if (message.data.type === "request") void reply(message.data);
    else if (message.data.type === "abort") asked.get(message.data.id)?.abort();
    else receive(message.data);
  };
  channel.postMessage({ type: "line-open" } satisfies LineOpen);
}
