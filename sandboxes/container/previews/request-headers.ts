import type { PreviewRequest } from "../protocol/preview.ts";
import { loopbackOrigin } from "./loopback.ts";
import { parsePreviewHost } from "./origin.ts";

type Header = readonly [string, string];

/** Set here, or hop by hop (RFC 9110 section 7.6.1): never taken over from the page. */
const REPLACED = new Set([
  "host",
  "origin",
  "referer",
  "cookie",
  "connection",
  "content-length",
  "transfer-encoding",
  "accept-encoding",
  "user-agent",
  "upgrade-insecure-requests",
]);

/**
 * Port of the page that a request comes from. A navigation to another port is seen by the target's own
 * service worker, so that only its referrer tells where the link or form was.
 *
 * @param page port of the service worker's origin
 */
export function initiatorPort(request: Pick<PreviewRequest, "mode" | "referrer">, page: number): number {
  if (request.mode !== "navigate" || !URL.canParse(request.referrer)) return page;
  return parsePreviewHost(new URL(request.referrer).hostname)?.port ?? page;
}

/**
 * The headers that a browser on the developer's own machine would send to `http://localhost:PORT`.
 * The length of the body is left to the HTTP client. Without the loopback names in Host, Origin and Referer, Django answers every POST with 403.
 *
 * @param page port of the page that asks, which differs from `request.target` in a request across ports
 * @param cookie value of the Cookie header, or "" for none
 */
export function requestHeaders(
  request: PreviewRequest,
  page: number,
  cookie: string,
  userAgent: string,
): Header[] {
  const safe = request.method === "GET" || request.method === "HEAD";
  const crossOrigin = request.target !== page;
  const headers: Header[] = [
    ["Host", `localhost:${request.target}`],
    ["User-Agent", userAgent],
    ["Accept-Encoding", "gzip, deflate"],
    ["Sec-Fetch-Dest", request.destination || "empty"],
    ["Sec-Fetch-Mode", request.mode],
    ["Sec-Fetch-Site", fetchSite(request, crossOrigin)],
  ];
  if (!request.headers.some(([name]) => name.toLowerCase() === "accept")) headers.push(["Accept", "*/*"]);
  for (const [name, value] of request.headers) {
    if (!REPLACED.has(name.toLowerCase())) headers.push([name, value]);
  }
  // A browser sends Origin with unsafe methods and with every request across origins (Fetch section 3.1).
  if (!safe || (crossOrigin && request.mode === "cors")) headers.push(["Origin", loopbackOrigin(page)]);
  const referer = rewriteReferrer(request.referrer, crossOrigin);
  if (referer) headers.push(["Referer", referer]);
  if (cookie) headers.push(["Cookie", cookie]);
  return headers;
}

/** Loopback ports are one site. What the site itself opens in a preview is as if typed into an address bar. */
function fetchSite({ mode, referrer }: PreviewRequest, crossOrigin: boolean): string {
  if (crossOrigin) return "same-site";
  const typed =
    mode === "navigate" && !(URL.canParse(referrer) && parsePreviewHost(new URL(referrer).hostname));
  return typed ? "none" : "same-origin";
}

/** Policy of browsers by default, strict-origin-when-cross-origin; pages of the site are not named. */
function rewriteReferrer(referrer: string, crossOrigin: boolean): string | null {
  if (!URL.canParse(referrer)) return null;
  const url = new URL(referrer);
  const name = parsePreviewHost(url.hostname);
  if (!name) return null;
  const origin = loopbackOrigin(name.port);
  return crossOrigin ? `${origin}/` : `${origin}${url.pathname}${url.search}`;
}
