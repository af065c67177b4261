import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Content-policy sources of the inline scripts in a page. Scripts with `src` need none. */
export function inlineScriptSources(html: string): string[] {
  const sources = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (/\ssrc\s*=/i.test(attributes) || text === "") continue;
    sources.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  return [...sources];
}

/** A page to be shown, as opposed to data, scripts or a router's fetch. */
export function isPageRequest(request: IncomingMessage): boolean {
  return request.method === "GET" && /\btext\/html\b/.test(String(request.headers.accept ?? ""));
}

/**
 * Pages are made at build time, so that no nonce can be put into them; instead the policy of each names
 * the hashes of the inline scripts that it holds. Therefore a page is held until it is complete, never
 * answered with 304 (whose headers would replace the stored ones), and compressed here.
 *
 * @param headers the page's headers by the sources of its inline scripts
 */
export function holdPage(
  request: IncomingMessage,
  response: ServerResponse,
  headers: (sources: readonly string[]) => Readonly<Record<string, string>>,
): void {
  const encodings = String(request.headers["accept-encoding"] ?? "");
  delete request.headers["accept-encoding"];
  delete request.headers["if-none-match"];
  const chunks: Buffer[] = [];
  const { end, writeHead } = response;
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const callback = (list: readonly unknown[]) => list.find((value) => typeof value === "function");
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const given = rest.find((value) => typeof value === "object" && value !== null);
    for (const [name, value] of Object.entries(given ?? {})) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.flushHeaders = () => {};
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    keep(chunk, rest[0]);
    (callback(rest) as (() => void) | undefined)?.();
    return true;
  }) as typeof response.write;
  response.end = ((...list: unknown[]) => {
    keep(list[0], list[1]);
    response.writeHead = writeHead;
    const page = Buffer.concat(chunks);
    const html = /^text\/html/i.test(String(response.getHeader("content-type") ?? ""));
    const sources = html ? inlineScriptSources(page.toString("utf8")) : [];
    for (const [name, value] of Object.entries(headers(sources))) response.setHeader(name, value);
    const body = html && page.length > 1024 ? compress(response, page, encodings) : page;
    response.removeHeader("transfer-encoding");
    if (response.statusCode !== 304 && response.statusCode !== 204)
      response.setHeader("content-length", body.length);
    return end.call(response, body, "utf8", callback(list) as (() => void) | undefined);
  }) as typeof response.end;
}

function compress(response: ServerResponse, page: Buffer, encodings: string): Buffer {
  response.setHeader("vary", "accept-encoding");
  if (/\bbr\b/.test(encodings)) {
    response.setHeader("content-encoding", "br");
    return brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  if (!/\bgzip\b/.test(encodings)) return page;
  response.setHeader("content-encoding", "gzip");
  return gzipSync(page);
}
