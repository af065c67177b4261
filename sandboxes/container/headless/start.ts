import * as Comlink from "comlink";
import { answerEveryCall } from "./answering.ts";
import type { HeadlessConfiguration } from "./configuration.ts";
import { claimId } from "./identity.ts";
import type { Sandbox } from "./sandbox.ts";
import { createServer } from "./server.ts";

/** What is missing here for a sandbox, in words for a learner; null when nothing is. */
export function obstacle(): string | null {
  if (!isSecureContext) return "The sandbox needs a secure address: https, or localhost.";
  if (!crossOriginIsolated || typeof SharedArrayBuffer === "undefined") {
    return "The page is not cross-origin isolated, so that processes cannot share memory.";
  }
  if (!("serviceWorker" in navigator)) return "This browser, or this private window, has no service workers.";
  if (!("Suspending" in WebAssembly)) {
    return "This browser cannot suspend WebAssembly (JSPI): use Chrome or Edge 137, Firefox 153, or later.";
  }
  return null;
}

/**
 * Offers the sandbox to the page that frames this one. The port goes to the site's origin and to no
 * other: a foreign page that frames this one gets nothing.
 */
export async function start(
  { site, previewScript }: HeadlessConfiguration,
  obstacle: string | null,
  boot: (store: string | null, id: string) => Promise<Sandbox>,
): Promise<void> {
  const { id, problem } = obstacle ? { id: "unavailable", problem: obstacle } : await claim();
  const { port1, port2 } = new MessageChannel();
  const server = createServer({
    id,
    base: location.origin,
    site,
    previewScript,
    boot: (store) => (problem ? Promise.reject(new Error(problem)) : boot(store, id)),
  });
  answerEveryCall();
  Comlink.expose(server, port1);
  parent.postMessage({ type: "init" }, site, [port2]);
}

/** The preview origins' id; or why there can be no sandbox, which then is what the client's `boot` says. */
async function claim(): Promise<{ readonly id: string; readonly problem: string | null }> {
  try {
    return { id: await claimId(localStorage, navigator.locks, new Promise(() => {})), problem: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      id: "unavailable",
      problem: `The browser keeps no data for the sandbox; allow cookies and site data for this site. (${reason})`,
    };
  }
}
