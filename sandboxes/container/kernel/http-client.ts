import { type Connection, ConnectionLost } from "../network/connection.ts";
import { exchange, type IncomingResponse, readAll } from "../network/http.ts";
import { HttpCutOff, HttpSyntaxError, headerValues } from "../network/http-head.ts";
import { fromBase64, toBase64 } from "../protocol/base64.ts";
import { type HttpClientAnswer, type HttpClientRequest, httpClientLine } from "../protocol/http-client.ts";
import type { Asker } from "../protocol/request-log.ts";
import { abortable } from "./abortable.ts";
import type { Builtin } from "./builtin-process.ts";
import { SandboxError } from "./errors.ts";
import { inputLines, parseLine } from "./input-lines.ts";

/** Bytes of an answer's body that are kept. */
const bodyLimit = 32 * 1024 * 1024;

type Connect = (port: number, by: Asker) => Promise<Connection>;

class TimedOut extends Error {}

/** `http-client`: see `protocol/http-client.ts`. Requests run side by side; ends when input and they ended. */
export function httpClient(connect: Connect): Builtin {
  return async ({ read, print, signal }) => {
    const running = new Map<number, { readonly task: Promise<void>; readonly cancel: AbortController }>();
    const say = (answer: HttpClientAnswer) => print(`${JSON.stringify(answer)}\n`);
    let malformed = false;
    for await (const text of inputLines(read)) {
      const line = parseLine(httpClientLine, text);
      if (!line) malformed = true;
      else if ("type" in line) running.get(line.id)?.cancel.abort();
      else {
        const cancel = new AbortController();
        const task = carryOut(connect, line, AbortSignal.any([signal, cancel.signal]), (answer) => {
          if (!cancel.signal.aborted) say(answer);
        }).then(() => void running.delete(line.id));
        running.set(line.id, { task, cancel });
      }
    }
    await Promise.all([...running.values()].map(({ task }) => task));
    if (malformed) throw new Error("http-client: a line of the input was no request");
    return 0;
  };
}

/** Never rejects: what goes wrong is an answer. */
async function carryOut(
  connect: Connect,
  request: HttpClientRequest,
  outer: AbortSignal,
  say: (answer: HttpClientAnswer) => void,
): Promise<void> {
  const { id } = request;
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort(new TimedOut(`There was no answer within ${request.timeout} ms.`));
  }, request.timeout);
  const signal = AbortSignal.any([outer, timeout.signal]);
  const started = performance.now();
  try {
    const response = await send(connect, request, signal);
    const { status, statusText } = response;
    const headers = response.headers.map(([name, value]): [string, string] => [name, value]);
    if (request.stream) {
      clearTimeout(timer);
      say({ type: "head", id, status, headers });
      await forward(response.body, (bytes) => say({ type: "chunk", id, body: toBase64(bytes) }));
      say({ type: "end", id });
      return;
    }
    const body = toBase64(await readAll(response.body, bodyLimit));
    const milliseconds = performance.now() - started;
    say({ type: "response", id, status, statusText, headers, body, milliseconds });
  } catch (error) {
    const cause = signal.aborted ? signal.reason : error;
    const message = cause instanceof Error ? cause.message : String(cause);
    say({ type: "failure", id, code: codeOf(cause, outer), message });
  } finally {
    clearTimeout(timer);
  }
}

async function send(
  connect: Connect,
  request: HttpClientRequest,
  signal: AbortSignal,
): Promise<IncomingResponse> {
  const connection = await abortable(connect(request.port, request.by ?? "client"), signal);
  const { method, path: target } = request;
  const host = `localhost:${request.port}`;
  const headers =
    headerValues(request.headers, "host").length > 0
      ? request.headers
      : [["host", host] as const, ...request.headers];
  const body = request.body === null ? null : fromBase64(request.body);
  return exchange(connection, { method, target, headers, body }, signal);
}

/** Rejects with RangeError when the stream holds more than an answer may. */
async function forward(stream: ReadableStream<Uint8Array>, take: (bytes: Uint8Array) => void): Promise<void> {
  const reader = stream.getReader();
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > bodyLimit) {
      await reader.cancel();
      throw new RangeError(`The answer is longer than ${bodyLimit} bytes.`);
    }
    take(next.value);
  }
}

function codeOf(error: unknown, outer: AbortSignal): Extract<HttpClientAnswer, { type: "failure" }>["code"] {
  if (error instanceof TimedOut) return "timeout";
  if (outer.aborted) return "aborted";
  if (error instanceof SandboxError) return "refused";
  if (error instanceof ConnectionLost || error instanceof HttpCutOff) return "closed";
  if (error instanceof HttpSyntaxError || error instanceof RangeError) return "malformed";
  return "closed";
}
