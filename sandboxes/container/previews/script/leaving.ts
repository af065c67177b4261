import type { Send } from "./send.ts";

/**
 * Tells the service worker when the page gives up a request that has no answer yet, so that the server sees
 * its client leave: an aborted fetch or XMLHttpRequest, a closed EventSource, a page that goes away.
 */
export function tellLeaving(send: Send): void {
  const leave = (method: string, url: string) => send({ type: "leave", request: { method, url } }, []);
  addEventListener("pagehide", () => send({ type: "leave", request: null }, []));

  window.fetch = new Proxy(window.fetch, {
    apply(target, self, parameters: Parameters<typeof fetch>) {
      const answered: Promise<Response> = Reflect.apply(target, self, parameters);
      watch(parameters, answered, leave);
      return answered;
    },
  });

  const requests = new WeakMap<XMLHttpRequest, readonly [method: string, url: string]>();
  const { open, abort } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = new Proxy(open, {
    apply(target, self: XMLHttpRequest, parameters: [string, string | URL, boolean?]) {
      const [method, address, asynchronous = true] = parameters;
      if (!asynchronous) {
        throw new DOMException(
          "A preview cannot make synchronous requests: call open() without the third argument, or fetch().",
          "InvalidAccessError",
        );
      }
      requests.set(self, [method.toUpperCase(), absolute(address)]);
      return Reflect.apply(target, self, parameters);
    },
  });
  XMLHttpRequest.prototype.abort = new Proxy(abort, {
    apply(target, self: XMLHttpRequest, parameters: []) {
      const request = requests.get(self);
      if (request && self.readyState === XMLHttpRequest.OPENED) leave(...request);
      return Reflect.apply(target, self, parameters);
    },
  });

  EventSource.prototype.close = new Proxy(EventSource.prototype.close, {
    apply(target, self: EventSource, parameters: []) {
      if (self.readyState === EventSource.CONNECTING) leave("GET", absolute(self.url));
      return Reflect.apply(target, self, parameters);
    },
  });
}

function watch(
  [input, init]: Parameters<typeof fetch>,
  answered: Promise<Response>,
  leave: (method: string, url: string) => void,
): void {
  const request = input instanceof Request ? input : null;
  const signal = init?.signal ?? request?.signal;
  if (!signal || signal.aborted) return;
  const method = (init?.method ?? request?.method ?? "GET").toUpperCase();
  const url = absolute(request?.url ?? String(input));
  const tell = () => leave(method, url);
  signal.addEventListener("abort", tell);
  const settled = () => signal.removeEventListener("abort", tell);
  answered.then(settled, settled);
}

/** As the service worker sees it: without a fragment. */
function absolute(address: string | URL): string {
  if (!URL.canParse(String(address), document.baseURI)) return "";
  const url = new URL(String(address), document.baseURI);
  url.hash = "";
  return url.href;
}
