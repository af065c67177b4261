import type { WebContainerProcess } from "@webcontainer/api";
import { fromBase64, toBase64 } from "../container/protocol/base64.ts";
import {
  type HttpClientAnswer,
  type HttpClientRequest,
  httpClientAnswer,
} from "../container/protocol/http-client.ts";
import type { Asker } from "../container/protocol/request-log.ts";
import type { StreamReach } from "../contract/bench.ts";
import { type HttpClient, HttpFailure, type HttpRequest, type HttpResponse } from "../contract/types.ts";
import { createCommandChannel, type Dialogue } from "./command-channel.ts";
import { createQueue } from "./queue.ts";

/** What answers when the command itself is late: its own time-out should have come first. */
const grace = 5_000;
const defaultTimeout = 10_000;

type Failed = Extract<HttpClientAnswer, { type: "failure" }>;

/** Sends HTTP to the servers of the container through one process of its `http-client` command. */
export interface HttpChannel {
  /** A client of the server on `port`; `by` is whose requests they are. */
  client(port: number, by?: Asker): HttpClient;
  /** Resolves with the head of the answer; its body is read as it comes. Rejects with HttpFailure. */
  stream(port: number, request: HttpRequest, signal?: AbortSignal): Promise<StreamReach>;
  close(): void;
}

/** @param start spawns `http-client`; called at the first request, and again after the process ended */
export function createHttpChannel(start: () => Promise<WebContainerProcess>): HttpChannel {
  const channel = createCommandChannel({ start, parse: (value) => httpClientAnswer.parse(value) });

  /** Resolves with the first answer; `hear` is told of those that follow. */
  const ask = (
    request: Omit<HttpClientRequest, "id">,
    signal: AbortSignal | undefined,
    hear: (answer: HttpClientAnswer) => void = () => undefined,
  ) => {
    const { promise, resolve, reject } = Promise.withResolvers<HttpClientAnswer>();
    const abort = () => reject(new HttpFailure("aborted", "The request was cancelled."));
    const late = () =>
      reject(new HttpFailure("timeout", `No answer within ${request.timeout / 1000} seconds.`));
    const timer = setTimeout(late, request.timeout + grace);
    const dialogue = channel.open({
      hear(answer) {
        resolve(answer);
        hear(answer);
      },
      lost({ message }) {
        reject(new HttpFailure("closed", message));
        hear({ type: "failure", id: 0, code: "closed", message });
      },
    });
    if (signal?.aborted) abort();
    else dialogue.say(request);
    signal?.addEventListener("abort", abort);
    const first = promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    });
    return { first, dialogue };
  };

  const exchange = async (port: number, by: Asker, request: HttpRequest, signal?: AbortSignal) => {
    const { first, dialogue } = ask({ ...wireRequest(port, request), by }, signal);
    try {
      return responseOf(await first);
    } catch (error) {
      dialogue.say({ type: "cancel" });
      throw error;
    } finally {
      dialogue.end();
    }
  };

  const stream = async (port: number, request: HttpRequest, signal?: AbortSignal): Promise<StreamReach> => {
    const pieces = createQueue<Uint8Array | Failed | null>();
    const asked = ask({ ...wireRequest(port, request), by: "check", stream: true }, signal, (answer) => {
      if (answer.type === "chunk") pieces.push(fromBase64(answer.body));
      else if (answer.type === "failure") pieces.end(answer);
      else if (answer.type === "end") pieces.end(null);
    });
    const cancel = leave(asked.dialogue);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      return streamOf(await asked.first, pieces.next, cancel);
    } catch (error) {
      cancel();
      throw error;
    }
  };

  return {
    client: (port, by = "client") => ({ send: (request, signal) => exchange(port, by, request, signal) }),
    stream,
    close: () => channel.close(),
  };
}

const leave = (dialogue: Dialogue) => () => {
  dialogue.say({ type: "cancel" });
  dialogue.end();
};

function wireRequest(port: number, request: HttpRequest): Omit<HttpClientRequest, "id"> {
  const bytes = typeof request.body === "string" ? new TextEncoder().encode(request.body) : request.body;
  return {
    port,
    method: request.method,
    path: request.path,
    headers: (request.headers ?? []).map(([name, value]): [string, string] => [name, value]),
    body: bytes ? toBase64(bytes) : null,
    timeout: request.timeout ?? defaultTimeout,
  };
}

function responseOf(answer: HttpClientAnswer): HttpResponse {
  if (answer.type === "failure") throw new HttpFailure(answer.code, answer.message);
  if (answer.type !== "response") throw new HttpFailure("malformed", `an answer of type ${answer.type}`);
  const { status, statusText, headers, milliseconds } = answer;
  return { status, statusText, headers, milliseconds, body: fromBase64(answer.body) };
}

function streamOf(
  head: HttpClientAnswer,
  next: () => Promise<Uint8Array | Failed | null>,
  cancel: () => void,
): StreamReach {
  if (head.type === "failure") throw new HttpFailure(head.code, head.message);
  if (head.type !== "head") throw new HttpFailure("malformed", `an answer of type ${head.type}`);
  return {
    status: head.status,
    headers: head.headers,
    cancel,
    async read() {
      const piece = await next();
      if (piece === null || piece instanceof Uint8Array) return piece;
      throw new HttpFailure(piece.code, piece.message);
    },
  };
}
