import type { Answer, PreviewRequest, ToPage } from "../protocol/preview.ts";
import { OPAQUE_PATH } from "./keys.ts";
import type { Lines, OpenLine } from "./line.ts";
import { type PreviewProblem, problemAnswer } from "./pages.ts";
import type { ServiceWorkerScope } from "./worker-scope.ts";

/** Statuses whose Response must have no body (Fetch section 2.2.3). */
const NULL_BODY = new Set([204, 205, 304]);

/** Milliseconds without an answer after which one looks whether somebody is there, and then again. */
const FIRST_LOOK = 100;
const LATER_LOOKS = 2_000;

type Message = Omit<PreviewRequest, "type" | "id">;

interface Route {
  /** Port of the server that is asked. */
  readonly target: number;
  /** Of the page that asks, or "". */
  readonly clientId: string;
  /** Origin of the headless page. */
  readonly base: string;
  readonly clients: ServiceWorkerScope["clients"];
  /** Aborted when the page gives up before there is an answer. */
  readonly signal: AbortSignal;
  readonly lines: Lines;
}

/**
 * Sends a page's request to the headless page and answers with what comes back, as a stream.
 * Never rejects: what goes wrong is a readable page, or a network error where a browser has one.
 */
export async function forward(request: Request, route: Route): Promise<Response> {
  const { method } = request;
  // Not read here: a file of any size is passed on by reference.
  const body = method === "GET" || method === "HEAD" ? null : await request.blob();
  const url = new URL(request.url);
  const message: Message = {
    target: route.target,
    method,
    path: url.pathname + url.search,
    headers: [...request.headers],
    body: body?.size ? body : null,
    mode: request.mode,
    destination: request.destination,
    referrer: request.referrer,
    credentials: request.credentials,
  };
  for (;;) {
    const line = await route.lines.find();
    if (!line) return problem({ type: "sandbox-gone" });
    const received = await ask(line, message, route.signal);
    if (received !== "gone") return respond(received, route);
    // The page at the other end went with its server: another may have come in its place.
  }
}

async function respond(received: Answer, route: Route): Promise<Response> {
  switch (received.type) {
    case "response": {
      const { status, statusText, headers, body } = received;
      const content = NULL_BODY.has(status) ? null : body;
      return new Response(content as BodyInit | null, { status, statusText, headers });
    }
    case "blocked": {
      const { message } = received;
      const page = await route.clients.get(route.clientId);
      page?.postMessage({ type: "console-error", message } satisfies ToPage, []);
      return Response.error();
    }
    case "opaque":
      // Only the network makes an opaque response; this one is of another origin, and empty.
      return fetch(route.base + OPAQUE_PATH, { mode: "no-cors" });
  }
}

/** Asks over a line; "gone" when there was nobody at its other end, or no longer. */
function ask(line: OpenLine, message: Message, signal: AbortSignal): Promise<Answer | "gone"> {
  return new Promise((resolve) => {
    const settle = (result: Answer | "gone") => {
      clearTimeout(timer);
      exchange.forget();
      resolve(result);
    };
    const look = async () => {
      if (await line.isAlive()) timer = setTimeout(look, LATER_LOOKS);
      else settle("gone");
    };
    let timer = setTimeout(look, FIRST_LOOK);
    const exchange = line.exchanges.begin(message, settle);
    signal.addEventListener("abort", exchange.abort);
  });
}

function problem(reason: PreviewProblem): Response {
  const { status, headers, body } = problemAnswer(reason);
  return new Response(body, { status, headers });
}
