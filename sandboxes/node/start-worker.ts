import { Worker } from "node:worker_threads";
import type { WorkerHandle } from "../container/kernel/platform.ts";

/** A thread of this Node process, as the kernel sees it. */
export function startWorker(script: URL): WorkerHandle {
  // Nothing of this machine's environment is the sandbox's business.
  const worker = new Worker(script, { env: {}, execArgv: ["--disable-warning=ExperimentalWarning"] });
  let told = false;
  return {
    postMessage: (message, transfer) =>
      worker.postMessage(message, [...(transfer ?? [])] as Parameters<Worker["postMessage"]>[1]),
    onMessage: (listener) => worker.on("message", listener),
    onError(listener) {
      const once = (error: Error) => {
        if (!told) listener(error);
        told = true;
      };
      worker.on("error", (error) => once(error instanceof Error ? error : new Error(String(error))));
      worker.on("messageerror", once);
      worker.on("exit", (code) => once(new Error(`The worker ended with exit code ${code}.`)));
    },
    terminate() {
      told = true;
      void worker.terminate();
    },
  };
}
