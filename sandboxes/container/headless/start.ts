import * as Comlink from "comlink";
import type { HeadlessConfiguration } from "./configuration.ts";
import { claimId } from "./identity.ts";
import type { Sandbox } from "./sandbox.ts";
import { createServer } from "./server.ts";

/** What is missing here for a sandbox, in words for a learner; null when nothing is. */
function obstacle(): string | null {
  if (!isSecureContext) return "The sandbox needs a secure address: https, or localhost.";
  if (!crossOriginIsolated || typeof SharedArrayBuffer === "undefined") {
    return "The page is not cross-origin isolated, so that processes cannot share memory.";
  }
  if (!("serviceWorker" in navigator)) return "This browser, or this private window, has no service workers.";
  if (!("Suspending" in WebAssembly)) {
    return "This browser cannot suspend WebAssembly (JSPI): use Chrome or Edge 137 or later.";
  }
  return null;
}

/**
 * Offers the sandbox to the page that frames this one. The port goes to the site's origin and to no
 * other: a foreign page that frames this one gets nothing.
 */
export async function start(
  { site, previewScript }: HeadlessConfiguration,
  boot: () => Promise<Sandbox>,
): Promise<void> {
  const missing = obstacle();
  const id = missing ? "unavailable" : await claimId(localStorage, navigator.locks, new Promise(() => {}));
  const { port1, port2 } = new MessageChannel();
  const server = createServer({
    id,
    base: location.origin,
    site,
    previewScript,
    boot: () => (missing ? Promise.reject(new Error(missing)) : boot()),
  });
  Comlink.expose(server, port1);
  parent.postMessage({ type: "init" }, site, [port2]);
}
