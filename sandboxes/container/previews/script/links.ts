import { loopbackPort } from "../loopback.ts";
import { parsePreviewHost, previewOrigin } from "../origin.ts";

/** An absolute address of a server of this sandbox, as the preview that shows it; others unchanged. */
export function previewAddress(address: string, page: Location | URL): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const port = loopbackPort(url);
  const self = parsePreviewHost(page.hostname);
  if (port === null || !self) return address;
  const base = `${page.protocol}//${page.host.replace(/^[^.]+\./, "")}`;
  return previewOrigin(base, { port, id: self.id }) + url.pathname + url.search + url.hash;
}

/**
 * Links and forms with `http://localhost:8000/…` would leave the preview for a server that does not exist
 * outside it; and a frame may open no window, so `target` stays within it.
 */
export function keepLinksInside(): void {
  addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      const inside = previewAddress(link.href, location);
      if (inside !== link.href) link.href = inside;
      if (/^_(blank|top|parent)$/i.test(link.target) && parsePreviewHost(new URL(link.href).hostname)) {
        link.target = "_self";
      }
    },
    true,
  );
  addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement)) return;
      // A control named "action" hides the property.
      const action = form.getAttribute("action") ?? "";
      const inside = previewAddress(action, location);
      if (inside !== action) form.setAttribute("action", inside);
    },
    true,
  );
}
