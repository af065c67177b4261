import { type Answer, answer, type ToHeadless } from "../protocol/preview.ts";
import { type PreviewProblem, problemAnswer } from "./pages.ts";
import type { WindowClient } from "./worker-scope.ts";

/** Bytes of a request body; it is held in memory on its way. */
const BODY_LIMIT = 50_000_000;
/** Statuses whose Response must have no body (Fetch section 2.2.3). */
const NULL_BODY = new Set([204, 205, 304]);

/**
 * Sends a page's request to the headless page and answers with what comes back, as a stream.
 * Never rejects: what goes wrong is a readable page.
 */
export async function forward(
  request: Request,
  target: number,
  findBridge: () => Promise<WindowClient | null>,
): Promise<Response> {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const body = hasBody ? new Uint8Array(await request.arrayBuffer()) : null;
  if (body && body.byteLength > BODY_LIMIT)
    return problem({ type: "too-large", megabytes: BODY_LIMIT / 1e6 });
  const bridge = await findBridge();
  if (!bridge) return problem({ type: "sandbox-gone" });
  const url = new URL(request.url);
  const { port1, port2 } = new MessageChannel();
  const sameOrigin = url.origin === location.origin;
  const message: ToHeadless = {
    type: "request",
    target,
    method: request.method,
    path: url.pathname + url.search,
    headers: [...request.headers],
    body: body?.byteLength ? body : null,
    mode: request.mode,
    destination: request.destination,
    referrer: request.referrer,
    credentials: request.credentials === "include" || (request.credentials === "same-origin" && sameOrigin),
    channel: port2,
  };
  const answered = awaitAnswer(port1, request.signal);
  bridge.postMessage(message, message.body ? [port2, message.body.buffer] : [port2]);
  const received = await answered;
  return received === null ? problem({ type: "sandbox-gone" }) : respond(received);
}

function respond({ status, statusText, headers, body }: Answer): Response {
  const stream = NULL_BODY.has(status) ? null : body;
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>> | null, {
    status,
    statusText,
    headers,
  });
}

/** The headless page's answer, or null when that page is gone: then the browser closes the channel. */
function awaitAnswer(channel: MessagePort, signal: AbortSignal): Promise<Answer | null> {
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => {
      const parsed = answer.safeParse(data);
      resolve(parsed.success ? parsed.data : null);
    };
    channel.addEventListener("close", () => resolve(null));
    signal.addEventListener("abort", () => channel.postMessage({ type: "abort" }));
  });
}

function problem(reason: PreviewProblem): Response {
  const { status, headers, body } = problemAnswer(reason);
  return new Response(body, { status, headers });
}
