import type { Platform } from "../container/kernel/platform.ts";
import type { RuntimeAssets } from "../container/process/assets.ts";
import { readAssets } from "./assets.ts";
import { startWorker } from "./start-worker.ts";
import { workerScripts } from "./worker-scripts.ts";

/** Read once for all sandboxes of this Node process, with and without the frameworks. */
const loaded = new Map<boolean, Promise<RuntimeAssets>>();

/** The kernel's host under Node: worker_threads, and the image from disk. */
export function nodePlatform(options: { readonly bare?: boolean } = {}): Platform {
  const bare = options.bare ?? false;
  return {
    startWorker: (kind) => startWorker(workerScripts()[kind]),
    assets() {
      const assets = loaded.get(bare) ?? readAssets(bare);
      loaded.set(bare, assets);
      assets.catch(() => loaded.delete(bare));
      return assets;
    },
  };
}
