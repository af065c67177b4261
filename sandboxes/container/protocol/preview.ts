import * as z from "zod/mini";

/**
 * The wire between a preview and the headless page: one union per boundary, parsed where it arrives.
 *
 * ```
 * page ──(A)── service worker ──(B)── headless page
 *                    └──── bridge ────┘   hands the line for (B) over, once in a service worker's life
 *        HTTP exchanges share (B) by number, answered by (C); each WebSocket has a MessagePort of its own, (D)
 * ```
 * The port number is never part of a message: the bridge's channel belongs to one port, so that a preview
 * can name no other. Requests to `http://localhost:OTHER` are the one exception, marked by `target`.
 *
 * zod/mini, because the service worker and every preview page carry this file.
 */

const portNumber = z.int().check(z.minimum(1), z.maximum(65_535));
const headerList = z.array(z.tuple([z.string(), z.string()]));
const bytes = z.instanceof(Uint8Array);
const port = z.custom<MessagePort>(
  (value) => typeof value === "object" && value !== null && "postMessage" in value,
);

/** What a page reports about itself; named as `@webcontainer/api` names it. */
const report = z.object({
  kind: z.enum(["PREVIEW_UNCAUGHT_EXCEPTION", "PREVIEW_UNHANDLED_REJECTION", "PREVIEW_CONSOLE_ERROR"]),
  /** Text of the error, or of all console arguments. */
  message: z.string(),
  stack: z.string(),
  arguments: z.array(z.string()),
  pathname: z.string(),
  search: z.string(),
  hash: z.string(),
});
export type PreviewReport = z.infer<typeof report>;

const setCookie = z.object({
  type: z.literal("set-cookie"),
  /** As assigned to `document.cookie`. */
  cookie: z.string(),
  /** Path of the page, from which the default path follows. */
  path: z.string(),
});
const webSocket = z.object({
  type: z.literal("web-socket"),
  target: portNumber,
  path: z.string().check(z.startsWith("/")),
  protocols: z.array(z.string()),
  channel: port,
});
const previewReport = z.object({ type: z.literal("report"), report });

const leave = z.object({
  type: z.literal("leave"),
  /** Null when the page itself goes. */
  request: z.nullable(z.object({ method: z.string(), url: z.string() })),
});

/** A: page to service worker. */
export const fromPage = z.discriminatedUnion("type", [setCookie, webSocket, previewReport, leave]);
export type FromPage = z.infer<typeof fromPage>;

/** B: service worker to headless page. */
export const toHeadless = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("request"),
    /** Of the exchange, within its line. */
    id: z.int(),
    target: portNumber,
    method: z.string(),
    /** With the query. */
    path: z.string().check(z.startsWith("/")),
    headers: headerList,
    /** By reference: the browser keeps it, on disk when it is large, and it is read as it is sent. */
    body: z.nullable(z.instanceof(Blob)),
    /** Request.mode, .destination and .referrer, from which headers follow that a worker cannot see. */
    mode: z.string(),
    destination: z.string(),
    referrer: z.string(),
    /** Request.credentials, which decides about cookies. */
    credentials: z.enum(["omit", "same-origin", "include"]),
  }),
  /** The page gave up this exchange. */
  z.object({ type: z.literal("abort"), id: z.int() }),
  setCookie,
  webSocket,
  previewReport,
]);
export type ToHeadless = z.infer<typeof toHeadless>;
export type PreviewRequest = Extract<ToHeadless, { type: "request" }>;

/** Service worker to page: what a browser itself would write to its console. */
export const toPage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("console-error"), message: z.string() }),
]);
export type ToPage = z.infer<typeof toPage>;

/** A cookie that scripts may see, in the order in which `document.cookie` shows them. */
const visibleCookie = z.object({ name: z.string(), value: z.string(), path: z.string() });
export type VisibleCookie = z.infer<typeof visibleCookie>;

/** The headless page to the bridge, which broadcasts it to the pages of its origin. */
export const fromHeadless = z.discriminatedUnion("type", [
  z.object({ type: z.literal("cookies"), cookies: z.array(visibleCookie) }),
]);
export type FromHeadless = z.infer<typeof fromHeadless>;

/** Service worker to bridge, and on to the headless page: `channel` is to carry B from now on. */
export const line = z.object({ type: z.literal("line"), channel: port });
export type Line = z.infer<typeof line>;

/** The headless page's first word on a line: it lives. */
export const lineOpen = z.object({ type: z.literal("line-open") });
export type LineOpen = z.infer<typeof lineOpen>;

/** The bridge's first message to its parent; `channel` then carries lines, and {@link fromHeadless} back. */
export const bridgeReady = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bridge-ready"), channel: port }),
  z.object({ type: z.literal("bridge-failed"), message: z.string() }),
]);
export type BridgeReady = z.infer<typeof bridgeReady>;

/** Follows to the parent: the previews of this origin work without a network from now on, or why not. */
export const bridgeKept = z.object({ type: z.literal("bridge-kept"), reason: z.nullable(z.string()) });
export type BridgeKept = z.infer<typeof bridgeKept>;

/** The answer to a request. A body that ends early errors its stream. Limit: transferable streams. */
export const answer = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("response"),
    status: z.int().check(z.minimum(200), z.maximum(599)),
    statusText: z.string(),
    headers: headerList,
    /** Bytes where there are few: a stream costs messages of its own. */
    body: z.nullable(z.union([bytes, z.instanceof(ReadableStream)])),
  }),
  /** A network error, as a page sees it; `message` is what a browser would write to the console. */
  z.object({ type: z.literal("blocked"), message: z.string() }),
  /** A page asked across origins in mode "no-cors": it learns nothing but that there was an answer. */
  z.object({ type: z.literal("opaque") }),
]);
export type Answer = z.infer<typeof answer>;

/** C: headless page to service worker, after {@link lineOpen}; once for each request. */
export const fromLine = z.discriminatedUnion("type", [
  z.object({ type: z.literal("answer"), id: z.int(), answer }),
]);
export type FromLine = z.infer<typeof fromLine>;

/** D: page to headless page. */
export const fromWebSocketPage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), data: z.string() }),
  z.object({ type: z.literal("binary"), data: bytes }),
  z.object({ type: z.literal("close"), code: z.int(), reason: z.string() }),
]);
export type FromWebSocketPage = z.infer<typeof fromWebSocketPage>;

/** D: headless page to page. After `close` nothing follows. */
export const toWebSocketPage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("open"), protocol: z.string() }),
  z.object({ type: z.literal("text"), data: z.string() }),
  z.object({ type: z.literal("binary"), data: bytes }),
  z.object({ type: z.literal("close"), code: z.int(), reason: z.string(), clean: z.boolean() }),
]);
export type ToWebSocketPage = z.infer<typeof toWebSocketPage>;

/** What the injected script finds in its `data-configuration`. */
export const scriptConfiguration = z.object({
  port: portNumber,
  cookies: z.array(visibleCookie),
  /** Which errors the page reports. */
  errors: z.enum(["none", "exceptions", "all"]),
  /** Origin of the site that may show and steer the page. */
  site: z.string(),
});
export type ScriptConfiguration = z.infer<typeof scriptConfiguration>;

/** A preview page to the site that frames it, for an address bar. */
export const fromFramedPage = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("counterpoint-location"),
    port: portNumber,
    path: z.string(),
    title: z.string(),
  }),
]);
export type FromFramedPage = z.infer<typeof fromFramedPage>;

/** The site to a preview page that it frames. */
export const toFramedPage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("counterpoint-history"), delta: z.int() }),
  z.object({ type: z.literal("counterpoint-reload") }),
]);
export type ToFramedPage = z.infer<typeof toFramedPage>;
