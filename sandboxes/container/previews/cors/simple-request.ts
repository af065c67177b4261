import type { HeaderList } from "../../network/http-head.ts";

/** Which cross-origin requests a browser sends without asking first: Fetch standard, sections 2.2.1 and 2.2.2. */

const SIMPLE_METHODS = new Set(["GET", "HEAD", "POST"]);
const SIMPLE_TYPES = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]);
/** Set by the browser, so that they are no wish of the page (2.2.2, forbidden request-header). */
const BROWSERS_OWN =
  /^(accept-(charset|encoding)|connection|content-length|cookie|date|dnt|expect|host|keep-alive|origin|priority|referer|te|trailer|transfer-encoding|upgrade|upgrade-insecure-requests|user-agent|via|(access-control-request-|proxy-|sec-).*)$/;
/** What EventSource adds; it never asks first (HTML standard, 9.2.3). */
const EVENT_SOURCE = new Set(["cache-control", "pragma", "last-event-id"]);
/** Bytes of a value, and of all values together, that need no permission. */
const VALUE_LIMIT = 128;
const TOTAL_LIMIT = 1024;

export interface CrossOriginRequest {
  readonly method: string;
  readonly headers: HeaderList;
}

/** Whether the page made the request by EventSource, as far as its headers tell. */
export const isEventSource = ({ headers }: CrossOriginRequest) =>
  headers.some(([name, value]) => name.toLowerCase() === "accept" && value === "text/event-stream");

/** Names of the headers that need permission, sorted, in lower case. */
export function unsafeHeaderNames(request: CrossOriginRequest): string[] {
  const unsafe = new Set<string>();
  const safe: string[] = [];
  let total = 0;
  const eventSource = isEventSource(request);
  for (const [original, value] of request.headers) {
    const name = original.toLowerCase();
    if (BROWSERS_OWN.test(name) || (eventSource && EVENT_SOURCE.has(name))) continue;
    if (!isSafelisted(name, value)) unsafe.add(name);
    else {
      safe.push(name);
      total += value.length;
    }
  }
  if (total > TOTAL_LIMIT) for (const name of safe) unsafe.add(name);
  return [...unsafe].sort();
}

export function needsPreflight(request: CrossOriginRequest): boolean {
  return !SIMPLE_METHODS.has(request.method) || unsafeHeaderNames(request).length > 0;
}

export const isSimpleMethod = (method: string) => SIMPLE_METHODS.has(method);

function isSafelisted(name: string, value: string): boolean {
  if (value.length > VALUE_LIMIT) return false;
  switch (name) {
    case "accept":
      return !hasUnsafeByte(value);
    case "accept-language":
    case "content-language":
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value);
    case "content-type":
      return !hasUnsafeByte(value) && SIMPLE_TYPES.has(value.split(";", 1)[0]?.trim().toLowerCase() ?? "");
    case "range":
      return /^bytes=\d+-\d*$/.test(value);
    default:
      return false;
  }
}

/** CORS-unsafe request-header bytes. */
const hasUnsafeByte = (value: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the standard names them
  /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/.test(value);
