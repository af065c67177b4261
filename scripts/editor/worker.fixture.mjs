/** The global scope of a web worker, as far as the language server's workers use it, in one of Node's. */
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";

const target = new EventTarget();
const scope = {
  addEventListener: target.addEventListener.bind(target),
  dispatchEvent(/** @type {Event} */ event) {
    target.dispatchEvent(event);
  },
  postMessage: (/** @type {unknown} */ message) => parentPort?.postMessage(message),
  importScripts: (/** @type {string} */ file) => runInThisContext(readFileSync(file, "utf8")),
  fetch: async (/** @type {string} */ file) => new Response(readFileSync(file)),
};
Object.assign(globalThis, scope, { self: globalThis });
// A browser calls `onmessage` in the order in which it was set; here it comes last, which is the same.
parentPort?.on("message", (data) => target.dispatchEvent(new MessageEvent("message", { data })));
runInThisContext(readFileSync(workerData.script, "utf8"));
target.addEventListener("message", (event) => {
  const { onmessage } = /** @type {{ onmessage?: (event: Event) => void }} */ (
    /** @type {unknown} */ (globalThis)
  );
  onmessage?.(event);
});
