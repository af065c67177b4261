import { readAll } from "../network/http.ts";
import { CookieJar } from "../previews/cookie-jar.ts";
import { exposedHeaders } from "../previews/cors/access-check.ts";
import { type CorsRequest, CrossOriginRules } from "../previews/cors/cross-origin.ts";
import { insertIntoHead } from "../previews/html.ts";
import { loopbackOrigin } from "../previews/loopback.ts";
import type { PreviewProblem } from "../previews/pages.ts";
import { initiatorPort, requestHeaders } from "../previews/request-headers.ts";
import { responseHeaders } from "../previews/response-headers.ts";
import type { Answer, PreviewReport, PreviewRequest, VisibleCookie } from "../protocol/preview.ts";
import { decompressor, networkError, PreviewFailure, problemPage } from "./answers.ts";
import { injectedMarkup, type PreviewScript } from "./injection.ts";
import type { PreviewNews } from "./serve-line.ts";

/** One HTTP exchange with a server of the sandbox, as the kernel's client makes it. */
export interface HttpExchange {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ReadableStream<Uint8Array>;
}
export interface HttpCall {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Blob | null;
}

export interface GatewayOptions {
  readonly site: string;
  readonly previewScript: string;
  readonly userAgent: string;
  readonly originOf: (port: number) => string;
  /** Rejects with a {@link PreviewFailure}. */
  send(port: number, call: HttpCall, signal: AbortSignal): Promise<HttpExchange>;
  webSocket(port: number, request: Extract<PreviewNews, { type: "web-socket" }>, headers: Header[]): void;
  cookiesChanged(port: number, cookies: VisibleCookie[]): void;
  report(port: number, report: PreviewReport): void;
}
type Header = [string, string];

/** Milliseconds without the head of an answer: as in Chromium. A watchdog ends loops long before. */
const PATIENCE = 300_000;
/** Bytes, by the server's Content-Length, that are awaited and sent in one message. */
const FEW_BYTES = 64 * 1024;
const NULL_BODY = new Set([204, 205, 304]);

/** Answers the previews: gives requests the cookies and headers of a real browser, and pages their script. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #jars = new Map<number, CookieJar>();
  readonly #rules = new CrossOriginRules();
  errors: "none" | "exceptions" | "all" = "none";
  previewScript: PreviewScript | null = null;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** @param page port whose bridge sent the message */
  receive(page: number, message: PreviewNews): void {
    switch (message.type) {
      case "web-socket": {
        const cookie = this.#jar(message.target).header(message.path);
        const headers: Header[] = [
          ["Origin", `http://localhost:${page}`],
          ["User-Agent", this.#options.userAgent],
        ];
        if (cookie) headers.push(["Cookie", cookie]);
        this.#options.webSocket(message.target, message, headers);
        break;
      }
      case "set-cookie":
        this.#jar(page).set(message.cookie, message.path, "script");
        this.#options.cookiesChanged(page, this.#jar(page).visible());
        break;
      case "report":
        this.#options.report(page, message.report);
    }
  }

  #jar(port: number): CookieJar {
    const jar = this.#jars.get(port) ?? new CookieJar();
    this.#jars.set(port, jar);
    return jar;
  }

  /**
   * Answers a request. Never rejects.
   * @param page port whose bridge sent it
   * @param abort aborts when the page gives up; called here when a server takes too long
   */
  async answer(page: number, request: PreviewRequest, abort: AbortController): Promise<Answer> {
    const { target } = request;
    const cors = corsRequest(request, page);
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    try {
      const forbidden = cors && (await this.#askBefore(page, request, cors, abort.signal));
      if (forbidden) return { type: "blocked", message: forbidden };
      const exchange = await this.#send(page, request, abort.signal);
      if (sendsCookies(request, page)) this.#storeCookies(target, request.path, exchange.headers);
      const hidden = cors && this.#rules.afterwards(cors, exchange);
      const redirect = exchange.status >= 300 && exchange.status < 400;
      const opaque = target !== page && request.mode === "no-cors" && request.destination === "" && !redirect;
      if (!hidden && !opaque) return await this.#translate(request, exchange, cors);
      void exchange.body.cancel();
      return hidden ? { type: "blocked", message: hidden } : { type: "opaque" };
    } catch (error) {
      const problem = problemOf(error, target, abort.signal.aborted);
      return cors ? networkError(cors, problem) : problemPage(problem);
    } finally {
      clearTimeout(timer);
    }
  }

  #askBefore(page: number, request: PreviewRequest, cors: CorsRequest, signal: AbortSignal) {
    return this.#rules.beforehand(cors, async (headers) => {
      const preflight = {
        ...request,
        method: "OPTIONS",
        headers: headers.map(([name, value]): Header => [name, value]),
        body: null,
        credentials: "omit" as const,
      };
      const answer = await this.#send(page, preflight, signal);
      void answer.body.cancel();
      return answer;
    });
  }

  #send(page: number, request: PreviewRequest, signal: AbortSignal): Promise<HttpExchange> {
    const { target, method, path, body } = request;
    const cookie = sendsCookies(request, page) ? this.#jar(target).header(path) : "";
    const initiator = initiatorPort(request, page);
    const headers = requestHeaders(request, initiator, cookie, this.#options.userAgent);
    return this.#options.send(target, { method, path, headers, body }, signal);
  }

  async #translate(
    request: PreviewRequest,
    exchange: HttpExchange,
    cors: CorsRequest | null,
  ): Promise<Answer> {
    const { target } = request;
    const get = (name: string) => exchange.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
    const none = NULL_BODY.has(exchange.status) || request.method === "HEAD";
    const inject = !none && request.mode === "navigate" && /^text\/html\b/i.test(get("content-type").trim());
    const decoder = none ? null : decompressor(get("content-encoding"));
    let body: ReadableStream<Uint8Array> | null = none ? null : exchange.body;
    if (none) void exchange.body.cancel();
    if (body && decoder) body = body.pipeThrough(decoder);
    const scriptNonce = inject ? crypto.randomUUID() : null;
    if (body && scriptNonce) body = body.pipeThrough(insertIntoHead(this.#markup(target, scriptNonce)));
    const { originOf } = this.#options;
    const headers = responseHeaders(exchange.headers, {
      port: target,
      changed: decoder !== null || inject,
      scriptNonce,
      isolated: !cors && (request.destination !== "" || request.mode !== "cors"),
      exposed: cors && exposedHeaders(exchange.headers, cors.asker.include),
      originOf,
    });
    const { status, statusText } = exchange;
    const few = Number(get("content-length") || Number.POSITIVE_INFINITY) <= FEW_BYTES;
    const content = body && few ? await readAll(body) : body;
    return { type: "response", status, statusText, headers, body: content };
  }

  #storeCookies(target: number, path: string, headers: HttpExchange["headers"]) {
    let changed = false;
    for (const [name, value] of headers) {
      if (name.toLowerCase() === "set-cookie") {
        changed = this.#jar(target).set(value, path, "http") || changed;
      }
    }
    if (changed) this.#options.cookiesChanged(target, this.#jar(target).visible());
  }

  #markup(port: number, nonce: string): string {
    const { previewScript, site } = this.#options;
    const configuration = { port, cookies: this.#jar(port).visible(), errors: this.errors, site };
    return injectedMarkup(previewScript, configuration, nonce, this.previewScript);
  }
}

/** The request as the CORS protocol sees it; null for one that it does not govern. */
function corsRequest(request: PreviewRequest, page: number): CorsRequest | null {
  const { target, mode, method, headers, path, destination, credentials } = request;
  if (target === page || mode !== "cors") return null;
  return {
    method,
    headers,
    address: loopbackOrigin(target) + path,
    destination,
    asker: { origin: loopbackOrigin(page), include: credentials === "include" },
  };
}

function sendsCookies({ target, mode, credentials }: PreviewRequest, page: number): boolean {
  return (
    credentials === "include" || mode === "navigate" || (credentials === "same-origin" && target === page)
  );
}

function problemOf(error: unknown, port: number, aborted: boolean): PreviewProblem {
  if (error instanceof PreviewFailure) return error.problem;
  if (aborted) return { type: "no-answer", port, seconds: PATIENCE / 1000 };
  return { type: "malformed", port, detail: error instanceof Error ? error.message : String(error) };
}
