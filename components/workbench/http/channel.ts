import type { WebContainerProcess } from "@webcontainer/api";
import { fromBase64, toBase64 } from "../../../sandboxes/container/protocol/base64.ts";
import {
  type HttpClientAnswer,
  httpClientAnswer,
} from "../../../sandboxes/container/protocol/http-client.ts";
import {
  type HttpClient,
  HttpFailure,
  type HttpRequest,
  type HttpResponse,
} from "../../../sandboxes/contract/types.ts";
import { lines } from "../container/lines.ts";

/** What answers when the command itself is late: its own time-out should have come first. */
const grace = 5_000;
const defaultTimeout = 10_000;

interface Pending {
  settle(answer: HttpClientAnswer): void;
  fail(failure: HttpFailure): void;
}

/** Sends HTTP to the servers of the container through one process of its `http-client` command. */
export interface HttpChannel {
  /** A client of the server on `port`. */
  client(port: number): HttpClient;
  close(): void;
}

/**
 * @param start spawns `http-client`; called at the first request, and again after the process ended.
 */
export function createHttpChannel(start: () => Promise<WebContainerProcess>): HttpChannel {
  const pending = new Map<number, Pending>();
  let counter = 0;
  let connection: Promise<WritableStreamDefaultWriter<string>> | null = null;
  let process: WebContainerProcess | null = null;

  const end = (failure: HttpFailure) => {
    connection = null;
    process = null;
    for (const { fail } of [...pending.values()]) fail(failure);
  };

  const connect = async () => {
    const started = await start();
    process = started;
    void (async () => {
      for await (const line of lines(started.output)) {
        const answer = parseAnswer(line);
        if (answer) pending.get(answer.id)?.settle(answer);
      }
    })()
      .catch(() => undefined)
      .finally(() => {
        if (process === started) end(new HttpFailure("closed", "The sandbox's HTTP client ended."));
      });
    return started.input.getWriter();
  };

  const exchange = (port: number, request: HttpRequest, signal?: AbortSignal) =>
    new Promise<HttpResponse>((resolve, reject) => {
      const id = ++counter;
      const timeout = request.timeout ?? defaultTimeout;
      const settled = () => {
        pending.delete(id);
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
      };
      const fail = (failure: HttpFailure) => {
        settled();
        reject(failure);
      };
      const abort = () => fail(new HttpFailure("aborted", "The request was cancelled."));
      const timer = setTimeout(
        () => fail(new HttpFailure("timeout", `No answer within ${timeout / 1000} seconds.`)),
        timeout + grace,
      );
      if (signal?.aborted) return abort();
      signal?.addEventListener("abort", abort);
      pending.set(id, {
        fail,
        settle(answer) {
          settled();
          if (answer.type === "failure") reject(new HttpFailure(answer.code, answer.message));
          else resolve({ ...answer, body: fromBase64(answer.body) });
        },
      });
      connection ??= connect();
      connection
        .then((writer) => writer.write(`${JSON.stringify(wireRequest(id, port, request, timeout))}\n`))
        .catch((error: unknown) => {
          connection = null;
          fail(new HttpFailure("closed", error instanceof Error ? error.message : String(error)));
        });
    });

  return {
    client: (port) => ({ send: (request, signal) => exchange(port, request, signal) }),
    close() {
      process?.kill();
      end(new HttpFailure("aborted", "The workbench was closed."));
    },
  };
}

function wireRequest(id: number, port: number, request: HttpRequest, timeout: number) {
  const bytes = typeof request.body === "string" ? new TextEncoder().encode(request.body) : request.body;
  return {
    id,
    port,
    method: request.method,
    path: request.path,
    headers: request.headers ?? [],
    body: bytes ? toBase64(bytes) : null,
    timeout,
  };
}

function parseAnswer(line: string): HttpClientAnswer | null {
  try {
    return httpClientAnswer.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
