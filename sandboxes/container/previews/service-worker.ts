import "../protocol/no-eval.ts";
import { fromPage } from "../protocol/preview.ts";
import { bridgeFinder } from "./find-bridge.ts";
import { forward } from "./forward.ts";
import { localCopy } from "./local-copies.ts";
import { loopbackPort } from "./loopback.ts";
import { parsePreviewHost } from "./origin.ts";
import type { ServiceWorkerScope } from "./worker-scope.ts";

/** Entry: the service worker of one preview origin. Stateless; see {@link bridgeFinder}. */
const scope = globalThis as unknown as ServiceWorkerScope;
const own = parsePreviewHost(scope.location.hostname);
const findBridge = bridgeFinder(scope.clients);

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (event) => {
  if (!own) return;
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin === scope.location.origin) {
    if (!url.pathname.startsWith("/__sandbox/")) event.respondWith(forward(request, own.port, findBridge));
    return;
  }
  const sibling = parsePreviewHost(url.hostname);
  const target = sibling?.id === own.id ? sibling.port : loopbackPort(url);
  if (target !== null) {
    event.respondWith(forward(request, target, findBridge));
    return;
  }
  const copy = localCopy(url.href);
  if (copy?.type === "file") event.respondWith(fetch(copy.path));
  else if (copy?.type === "empty") {
    event.respondWith(new Response("", { headers: { "content-type": copy.contentType } }));
  }
});

scope.addEventListener("message", (event) => {
  const message = fromPage.safeParse(event.data);
  if (!message.success) return;
  const { data } = message;
  event.waitUntil(
    findBridge().then((bridge) => {
      if (bridge) bridge.postMessage(data, data.type === "web-socket" ? [data.channel] : []);
      else if (data.type === "web-socket") {
        data.channel.postMessage({ type: "close", code: 1006, reason: "", clean: false });
      }
    }),
  );
});
