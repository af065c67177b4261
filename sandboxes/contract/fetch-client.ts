import { type HttpClient, HttpFailure, type HttpRequest, type HttpResponse } from "./types.ts";

/**
 * Reaches a server at `origin` ("http://localhost:8000") with the host's own `fetch`: for a project that
 * runs on a real machine. Headers that `fetch` sets itself (Host, Content-Length, Origin) cannot be chosen.
 */
export function fetchClient(origin: string): HttpClient {
  return { send: (request, signal) => exchange(origin, request, signal) };
}

async function exchange(origin: string, request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse> {
  const limit = AbortSignal.timeout(request.timeout ?? 10_000);
  const started = performance.now();
  try {
    const response = await fetch(new URL(request.path, origin), {
      method: request.method,
      headers: (request.headers ?? []).map(([name, value]): [string, string] => [name, value]),
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(request.body !== undefined && { body: bodyOf(request.body) }),
    });
    return {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: new Uint8Array(await response.arrayBuffer()),
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    if (signal?.aborted) throw new HttpFailure("aborted", "aborted");
    if (limit.aborted) throw new HttpFailure("timeout", "no answer in time");
    throw failureOf(error);
  }
}

/** A copy without a SharedArrayBuffer behind it, which `fetch` refuses. */
const bodyOf = (body: string | Uint8Array) => (typeof body === "string" ? body : new Uint8Array(body));

/** Node tells the reason as `cause.code`; a browser tells none, so that "refused" is its best guess. */
function failureOf(error: unknown): HttpFailure {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  if (typeof code === "string" && code.startsWith("HPE_")) return new HttpFailure("malformed", code);
  if (code === "UND_ERR_SOCKET" || code === "ECONNRESET") return new HttpFailure("closed", message);
  return new HttpFailure("refused", message);
}
