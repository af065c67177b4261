import type { DownloadProgress, Platform, WorkerHandle } from "../kernel/platform.ts";
import type { RuntimeAssets } from "../process/assets.ts";
import type { ToProcess } from "../protocol/process.ts";
import { imageUrl, loadAssets, totalBytes } from "./assets.ts";
import type { HeadlessConfiguration } from "./configuration.ts";
import { fetchedIndex } from "./fetched-index.ts";

/**
 * The kernel's host in a browser. The image is loaded once for all sandboxes of the page; `imageKept` tells, after that,
 * whether the browser keeps it.
 */
export function browserPlatform({
  image,
  imagePath,
  packagesPath,
  workers,
}: HeadlessConfiguration): Platform & { readonly imageKept: Promise<boolean> } {
  const { promise: imageKept, resolve: onKept } = Promise.withResolvers<boolean>();
  const glueUrl = imageUrl(imagePath, image.runtime.glue);
  const listeners = new Set<(progress: DownloadProgress) => void>();
  let last: DownloadProgress = { loaded: 0, total: totalBytes(image) };
  let loading: Promise<RuntimeAssets> | null = null;
  const load = () =>
    loadAssets({ image, path: imagePath, worker: workers.image, onKept }, (loaded, total) => {
      last = { loaded, total };
      for (const listener of listeners) listener(last);
    });
  return {
    imageKept,
    startWorker(kind) {
      const worker = startWorker(workers[kind], kind);
      if (kind === "process") worker.postMessage({ type: "expect", glue: glueUrl } satisfies ToProcess);
      return worker;
    },
    ...(packagesPath === null ? {} : { packages: fetchedIndex(packagesPath) }),
    async assets(onProgress) {
      onProgress(last);
      listeners.add(onProgress);
      try {
        loading ??= load();
        return await loading;
      } catch (error) {
        loading = null;
        throw error;
      } finally {
        listeners.delete(onProgress);
      }
    },
  };
}

function startWorker(url: string, name: string): WorkerHandle {
  const worker = new Worker(url, { type: "module", name });
  let over = false;
  return {
    postMessage: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    onMessage(listener) {
      worker.addEventListener("message", ({ data }) => {
        if (!over) listener(data);
      });
    },
    onError(listener) {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        if (over) return;
        over = true;
        // A script that could not be loaded fires a plain event without a message.
        listener(new Error(event.message || `The ${name} worker could not be loaded.`));
      });
    },
    terminate() {
      over = true;
      worker.terminate();
    },
  };
}
