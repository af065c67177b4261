import { loopbackPort } from "../loopback.ts";
import { headlessOrigin, parsePreviewHost, previewOrigin } from "../origin.ts";

/** An absolute address of a server of this sandbox, as the preview that shows it; others unchanged. */
export function previewAddress(address: string, page: Location | URL): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const port = loopbackPort(url);
  const self = parsePreviewHost(page.hostname);
  if (port === null || !self) return address;
  return previewOrigin(headlessOrigin(page), { port, id: self.id }) + url.pathname + url.search + url.hash;
}

/** Windows that a frame may not open, or pages around it that it may not replace. */
const OUTSIDE = /^_(blank|top|parent)$/i;

/**
 * Links, forms and scripts with `http://localhost:8000/…` would leave the preview for a server that does not exist
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
      if (OUTSIDE.test(link.target) && parsePreviewHost(new URL(link.href).hostname)) {
        link.target = "_self";
      }
    },
    true,
  );
  addEventListener(
    "submit",
    (event) => {
      if (event.target instanceof HTMLFormElement) keepFormInside(event.target, "action", "target");
      if (event.submitter) keepFormInside(event.submitter, "formaction", "formtarget");
    },
    true,
  );
  // location.assign() and its kin; browsers without the Navigation API leave the preview.
  globalThis.navigation?.addEventListener("navigate", (event) => {
    const inside = previewAddress(event.destination.url, location);
    if (inside === event.destination.url || !event.cancelable || event.formData) return;
    event.preventDefault();
    location.assign(inside);
  });
}

/** Attributes, not properties: a control named "action" hides the property. */
function keepFormInside(element: Element, action: string, target: string): void {
  const address = element.getAttribute(action) ?? "";
  const inside = previewAddress(address, location);
  if (inside !== address) element.setAttribute(action, inside);
  if (OUTSIDE.test(element.getAttribute(target) ?? "")) element.setAttribute(target, "_self");
}
