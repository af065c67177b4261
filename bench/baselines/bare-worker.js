// A service worker that answers every fetch by itself: the least that a preview's request can cost.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (new URL(event.request.url).pathname === "/version")
    event.respondWith(new Response('{"version":1}', { headers: { "content-type": "application/json" } }));
});
