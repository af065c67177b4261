import type { DownloadProgress } from "../../container/kernel/platform.ts";
import type { ToNodeHost } from "../../container/protocol/node-host.ts";

type ImageMessage = Extract<ToNodeHost, { readonly type: `image-${string}` }>;

/** One order of the image at a time; the page says how it goes on. */
export class ImageOrders {
  readonly #ask: () => void;
  #open: { onProgress: (progress: DownloadProgress) => void; settle: PromiseWithResolvers<void> } | null =
    null;

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  order(onProgress: (progress: DownloadProgress) => void): Promise<void> {
    const settle = Promise.withResolvers<void>();
    this.#open = { onProgress, settle };
    this.#ask();
    return settle.promise;
  }

  receive(message: ImageMessage): void {
    if (message.type === "image-progress")
      this.#open?.onProgress({ loaded: message.loaded, total: message.total });
    else if (message.type === "image-here") this.#open?.settle.resolve();
    else this.#open?.settle.reject(new Error(message.message));
  }
}
