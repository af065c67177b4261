import type { SandboxProcess, SpawnOptions } from "../../sandboxes/container/kernel/process.ts";
import {
  type HttpClientAnswer,
  type HttpClientRequest,
  httpClientAnswer,
} from "../../sandboxes/container/protocol/http-client.ts";
import {
  type HttpClient,
  HttpFailure,
  type HttpRequest,
  type HttpResponse,
} from "../../sandboxes/contract/types.ts";

/** Starts a command of a sandbox; what `Sandbox.spawn` is. */
export type Spawn = (command: string, args: readonly string[], options: SpawnOptions) => SandboxProcess;

/** Reaches the servers of a sandbox through one process of its `http-client` command. */
export interface HttpChannel {
  client(port: number): HttpClient;
  close(): void;
}

export function openHttpChannel(spawn: Spawn): HttpChannel {
  const pending = new Map<number, (answer: HttpClientAnswer) => void>();
  const decoder = new TextDecoder();
  let line = "";
  let counter = 0;
  const process = spawn("http-client", [], {
    input: "bytes",
    output: (stream, bytes) => {
      if (stream !== "stdout") return;
      const [first = "", ...rest] = decoder.decode(bytes, { stream: true }).split("\n");
      line += first;
      for (const next of rest) {
        hear(line);
        line = next;
      }
    },
  });
  const hear = (text: string) => {
    const answer = httpClientAnswer.parse(JSON.parse(text));
    pending.get(answer.id)?.(answer);
    pending.delete(answer.id);
  };
  process.exit.then(() => {
    for (const [id, settle] of pending)
      settle({ type: "failure", id, code: "aborted", message: "http-client ended" });
  });

  const ask = (request: Omit<HttpClientRequest, "id">): Promise<HttpClientAnswer> => {
    const id = ++counter;
    const { promise, resolve } = Promise.withResolvers<HttpClientAnswer>();
    pending.set(id, resolve);
    process.write(`${JSON.stringify({ id, ...request })}\n`);
    return promise;
  };
  return {
    client: (port) => ({ send: async (request) => unwrap(await ask(wire(port, request))) }),
    close: () => process.end(),
  };
}

function wire(port: number, request: HttpRequest): Omit<HttpClientRequest, "id"> {
  return {
    port,
    method: request.method,
    path: request.path,
    headers: (request.headers ?? []).map(([name, value]): [string, string] => [name, value]),
    body: request.body === undefined ? null : Buffer.from(request.body).toString("base64"),
    timeout: request.timeout ?? 10_000,
  };
}

function unwrap(answer: HttpClientAnswer): HttpResponse {
  if (answer.type === "failure") throw new HttpFailure(answer.code, answer.message);
  const { status, statusText, headers, milliseconds } = answer;
  return {
    status,
    statusText,
    headers,
    milliseconds,
    body: new Uint8Array(Buffer.from(answer.body, "base64")),
  };
}
