import "../protocol/no-eval.ts";
import { answerFromCopies } from "../../offline/answer.ts";
import { Copies } from "../../offline/copies.ts";
import { prepareOnRequest } from "../../offline/prepare-on-request.ts";
import type { OfflineScope } from "../../offline/worker-scope.ts";
import { type FromPage, fromPage, type ToWebSocketPage } from "../protocol/preview.ts";
import { readCookieAddress } from "./cookie-address.ts";
import { forward } from "./forward.ts";
import { InFlight } from "./in-flight.ts";
import { Lines } from "./line.ts";
import { localCopy } from "./local-copies.ts";
import { loopbackPort } from "./loopback.ts";
import { headlessOrigin, parsePreviewHost } from "./origin.ts";
import type { ServiceWorkerScope } from "./worker-scope.ts";

/** Entry: the service worker of one preview origin. What it remembers it can do without; see {@link Lines}. */
const scope = globalThis as unknown as ServiceWorkerScope;
const own = parsePreviewHost(scope.location.hostname);
const lines = new Lines(scope.clients);
const inFlight = new InFlight();
const base = headlessOrigin(scope.location);
/** Of what this origin's server serves beside the learner's program. */
const copies = new Copies("preview-", caches, fetch.bind(globalThis));
const offline = globalThis as unknown as OfflineScope;
const answerOwnFile = answerFromCopies({ scope: offline, copies });
prepareOnRequest(offline, copies);

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (event) => {
  if (!own) return;
  const { request, clientId } = event;
  const url = new URL(request.url);
  const { clients } = scope;
  const answer = (target: number) =>
    event.respondWith(
      inFlight.during(clientId, request, (signal) =>
        forward(request, { target, clientId, base, clients, signal, lines }),
      ),
    );
  if (url.origin === scope.location.origin) {
    const cookie = readCookieAddress(url);
    if (cookie) {
      const kept = tell({ type: "set-cookie", ...cookie });
      event.respondWith(kept.then(() => new Response(null, { status: 204 })));
    } else if (url.pathname.startsWith("/__sandbox/")) answerOwnFile(event);
    else answer(own.port);
    return;
  }
  const sibling = parsePreviewHost(url.hostname);
  const target = sibling?.id === own.id ? sibling.port : loopbackPort(url);
  if (target !== null) {
    answer(target);
    return;
  }
  const copy = localCopy(url.href);
  if (copy?.type === "file") event.respondWith(fetchOrCopy(copy.path));
  else if (copy?.type === "empty") {
    event.respondWith(new Response("", { headers: { "content-type": copy.contentType } }));
  }
});

scope.addEventListener("message", (event) => {
  const message = fromPage.safeParse(event.data);
  if (!message.success) return;
  const { data } = message;
  if (data.type === "leave") {
    if (event.source && "id" in event.source) inFlight.leave(event.source.id, data.request);
    return;
  }
  event.waitUntil(data.type === "web-socket" ? open(data) : tell(data));
});

async function fetchOrCopy(path: string): Promise<Response> {
  return (await copies.find(path)) ?? fetch(path);
}

/** At once, so that a cookie that a page set is there before its next request. */
async function tell(message: Exclude<FromPage, { type: "leave" | "web-socket" }>): Promise<void> {
  (await lines.find())?.port.postMessage(message);
}

async function open(message: Extract<FromPage, { type: "web-socket" }>): Promise<void> {
  const known = await lines.find();
  const line = (await known?.isAlive()) ? known : await lines.find();
  if (line) line.port.postMessage(message, [message.channel]);
  else {
    const refused: ToWebSocketPage = { type: "close", code: 1006, reason: "", clean: false };
    message.channel.postMessage(refused);
  }
}
