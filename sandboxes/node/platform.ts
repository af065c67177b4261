import { Worker } from "node:worker_threads";
import type { Platform, WorkerHandle } from "../container/kernel/platform.ts";
import type { RuntimeAssets } from "../container/process/assets.ts";
import { readAssets } from "./assets.ts";

const scripts = {
  process: new URL("../container/process/worker-node.ts", import.meta.url),
  files: new URL("../container/files/worker-node.ts", import.meta.url),
} as const;

/** Read once for all sandboxes of this Node process, with and without the frameworks. */
const loaded = new Map<boolean, Promise<RuntimeAssets>>();

/** The kernel's host under Node: worker_threads, and the image from disk. */
export function nodePlatform(options: { readonly bare?: boolean } = {}): Platform {
  const bare = options.bare ?? false;
  return {
    startWorker: (kind) => startWorker(scripts[kind]),
    assets() {
      const assets = loaded.get(bare) ?? readAssets(bare);
      loaded.set(bare, assets);
      assets.catch(() => loaded.delete(bare));
      return assets;
    },
  };
}

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
