import { type Connection, ConnectionLost } from "../network/connection.ts";
import { exchange, readAll } from "../network/http.ts";
import { HttpCutOff, HttpSyntaxError, headerValues } from "../network/http-head.ts";
import { fromBase64, toBase64 } from "../protocol/base64.ts";
import { type HttpClientAnswer, type HttpClientRequest, httpClientRequest } from "../protocol/http-client.ts";
import type { Builtin } from "./builtin-process.ts";
import { SandboxError } from "./errors.ts";

/** Bytes of an answer's body that are kept. */
const bodyLimit = 32 * 1024 * 1024;

class TimedOut extends Error {}

/** `http-client`: see `protocol/http-client.ts`. Requests run side by side; ends when input and they ended. */
export function httpClient(connect: (port: number) => Promise<Connection>): Builtin {
  return async ({ read, print, signal }) => {
    const running = new Set<Promise<void>>();
    let malformed = false;
    for await (const line of lines(read)) {
      const request = parse(line);
      if (!request) {
        malformed = true;
        continue;
      }
      const task = answer(connect, request, signal).then((result) => {
        print(`${JSON.stringify(result)}\n`);
        running.delete(task);
      });
      running.add(task);
    }
    await Promise.all(running);
    if (malformed) throw new Error("http-client: a line of the input was no request");
    return 0;
  };
}

function parse(line: string): HttpClientRequest | null {
  try {
    return httpClientRequest.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

async function answer(
  connect: (port: number) => Promise<Connection>,
  request: HttpClientRequest,
  outer: AbortSignal,
): Promise<HttpClientAnswer> {
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort(new TimedOut(`There was no answer within ${request.timeout} ms.`));
  }, request.timeout);
  const signal = AbortSignal.any([outer, timeout.signal]);
  const started = performance.now();
  try {
    const connection = await abortable(connect(request.port), signal);
    const { method, path: target } = request;
    const host = `localhost:${request.port}`;
    const headers =
      headerValues(request.headers, "host").length > 0
        ? request.headers
        : [["host", host] as const, ...request.headers];
    const body = request.body === null ? null : fromBase64(request.body);
    const response = await exchange(connection, { method, target, headers, body }, signal);
    const content = await readAll(response.body, bodyLimit);
    return {
      type: "response",
      id: request.id,
      status: response.status,
      statusText: response.statusText,
      headers: response.headers.map(([name, value]) => [name, value]),
      body: toBase64(content),
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    const cause = signal.aborted ? signal.reason : error;
    const message = cause instanceof Error ? cause.message : String(cause);
    return { type: "failure", id: request.id, code: codeOf(cause, outer), message };
  } finally {
    clearTimeout(timer);
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

/** Rejects with the signal's reason; a connection that comes too late is reset. */
async function abortable(connecting: Promise<Connection>, signal: AbortSignal): Promise<Connection> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  connecting.then(
    (connection) => signal.aborted && connection.reset(),
    () => undefined,
  );
  return Promise.race([connecting, aborted]);
}

async function* lines(read: () => Promise<Uint8Array | null>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = "";
  for (let next = await read(); next; next = await read()) {
    pending += decoder.decode(next, { stream: true });
    const whole = pending.split("\n");
    pending = whole.pop() ?? "";
    for (const line of whole) if (line.trim() !== "") yield line;
  }
  if (pending.trim() !== "") yield pending;
}
