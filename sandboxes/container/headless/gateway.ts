import { CookieJar } from "../previews/cookie-jar.ts";
import { insertIntoHead } from "../previews/html.ts";
import { type PreviewProblem, problemAnswer } from "../previews/pages.ts";
import { requestHeaders } from "../previews/request-headers.ts";
import { responseHeaders } from "../previews/response-headers.ts";
import {
  type Answer,
  fromRequester,
  type PreviewReport,
  type PreviewRequest,
  type ToHeadless,
  type VisibleCookie,
} from "../protocol/preview.ts";
import { injectedMarkup, type PreviewScript } from "./injection.ts";

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
  readonly body: Uint8Array | null;
}

export interface GatewayOptions {
  readonly site: string;
  readonly previewScript: string;
  readonly userAgent: string;
  readonly originOf: (port: number) => string;
  /** Rejects with a {@link PreviewFailure}. */
  send(port: number, call: HttpCall, signal: AbortSignal): Promise<HttpExchange>;
  webSocket(port: number, request: Extract<ToHeadless, { type: "web-socket" }>, headers: Header[]): void;
  cookiesChanged(port: number, cookies: VisibleCookie[]): void;
  report(port: number, report: PreviewReport): void;
}
type Header = [string, string];

/** Why a server could not answer, in the words of a preview. */
export class PreviewFailure extends Error {
  readonly problem: PreviewProblem;
  constructor(problem: PreviewProblem) {
    super(problem.type);
    this.name = "PreviewFailure";
    this.problem = problem;
  }
}

/** Milliseconds without the head of an answer. A watchdog of the kernel ends loops long before. */
const PATIENCE = 60_000;
const NULL_BODY = new Set([204, 205, 304]);

/** Answers the previews: gives requests the cookies and headers of a real browser, and pages their script. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #jars = new Map<number, CookieJar>();
  errors: "none" | "exceptions" | "all" = "none";
  previewScript: PreviewScript | null = null;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** @param page port whose bridge sent the message */
  receive(page: number, message: ToHeadless): void {
    switch (message.type) {
      case "request":
        void this.#request(page, message);
        break;
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

  async #request(page: number, request: PreviewRequest): Promise<void> {
    const abort = new AbortController();
    request.channel.onmessage = ({ data }) => {
      if (fromRequester.safeParse(data).success) abort.abort();
    };
    const answer = await this.#answer(page, request, abort);
    // The channel stays open: closing it at once could overtake the answer.
    request.channel.postMessage(answer, answer.body ? [answer.body] : []);
  }

  async #answer(page: number, request: PreviewRequest, abort: AbortController): Promise<Answer> {
    const { target } = request;
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    try {
      const cookie = request.credentials ? this.#jar(target).header(request.path) : "";
      const headers = requestHeaders(request, page, cookie, this.#options.userAgent);
      const { method, path, body } = request;
      const exchange = await this.#options.send(target, { method, path, headers, body }, abort.signal);
      return this.#translate(request, exchange);
    } catch (error) {
      if (error instanceof PreviewFailure) return answerFor(error.problem);
      if (abort.signal.aborted)
        return answerFor({ type: "no-answer", port: target, seconds: PATIENCE / 1000 });
      const detail = error instanceof Error ? error.message : String(error);
      return answerFor({ type: "malformed", port: target, detail });
    } finally {
      clearTimeout(timer);
    }
  }

  #translate(request: PreviewRequest, exchange: HttpExchange): Answer {
    const { target } = request;
    const get = (name: string) => exchange.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
    if (request.credentials) this.#storeCookies(target, request.path, exchange.headers);
    const none = NULL_BODY.has(exchange.status) || request.method === "HEAD";
    const inject = !none && request.mode === "navigate" && /^text\/html\b/i.test(get("content-type").trim());
    const decoder = none ? null : decompressor(get("content-encoding"));
    let body: ReadableStream<Uint8Array> | null = none ? null : exchange.body;
    if (none) void exchange.body.cancel();
    if (body && decoder) body = body.pipeThrough(decoder);
    const scriptNonce = inject ? crypto.randomUUID() : null;
    if (body && scriptNonce) body = body.pipeThrough(insertIntoHead(this.#markup(target, scriptNonce)));
    const { originOf } = this.#options;
    return {
      type: "response",
      status: exchange.status,
      statusText: exchange.statusText,
      headers: responseHeaders(exchange.headers, {
        port: target,
        changed: decoder !== null || inject,
        scriptNonce,
        originOf,
      }),
      body,
    };
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

function decompressor(encoding: string): ReadableWritablePair<Uint8Array, Uint8Array> | null {
  const name = encoding.trim().toLowerCase();
  const format = name === "x-gzip" ? "gzip" : name;
  if (format !== "gzip" && format !== "deflate") return null;
  return new DecompressionStream(format) as ReadableWritablePair<Uint8Array, Uint8Array>;
}

function answerFor(problem: PreviewProblem): Answer {
  const { status, headers, body } = problemAnswer(problem);
  return { type: "response", status, statusText: "", headers, body: new Blob([body]).stream() };
}
