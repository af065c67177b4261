import { type FromFramedPage, toFramedPage } from "../../protocol/preview.ts";

/**
 * Lets the site that frames the page show its address and steer it. `LOCALSERVICE_RELOAD_WINDOW` is what
 * `reloadPreview` of `@webcontainer/api` sends.
 */
export function joinFrame(site: string, port: number): void {
  if (window.parent === window) return;
  const tell = () => {
    const message: FromFramedPage = {
      type: "counterpoint-location",
      port,
      path: location.pathname + location.search + location.hash,
      title: document.title,
    };
    window.parent.postMessage(message, site);
  };
  for (const event of ["pageshow", "popstate", "hashchange"]) addEventListener(event, tell);
  for (const method of ["pushState", "replaceState"] as const) {
    const original = history[method];
    history[method] = function (...args) {
      original.apply(this, args);
      tell();
    };
  }
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== site) return;
    const { data } = event;
    const message = toFramedPage.safeParse(data);
    if (message.success) {
      if (message.data.type === "counterpoint-history") history.go(message.data.delta);
      else location.reload();
    } else if (isReload(data)) {
      data.callback.postMessage({ type: "LOCALSERVICE_WINDOW_RELOADED" });
      location.reload();
    }
  });
}

function isReload(data: unknown): data is { readonly callback: MessagePort } {
  return (
    typeof data === "object" &&
    data !== null &&
    "type" in data &&
    data.type === "LOCALSERVICE_RELOAD_WINDOW" &&
    "callback" in data &&
    data.callback instanceof MessagePort
  );
}
