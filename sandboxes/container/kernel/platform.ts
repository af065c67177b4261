import type { RuntimeAssets } from "../process/assets.ts";
import type { PackageIndex } from "../protocol/package-index.ts";

/** A worker of either host, by the little that the kernel needs. */
export interface WorkerHandle {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The worker crashed, could not be loaded, or ended without being told to. Called at most once. */
  onError(listener: (error: Error) => void): void;
  /** Idempotent; neither messages nor errors follow. */
  terminate(): void;
}

export interface DownloadProgress {
  /** Bytes. */
  readonly loaded: number;
  /** Bytes, once known. */
  readonly total?: number;
}

/** What differs between a browser and Node; the kernel uses nothing else of its host. */
export interface Platform {
  startWorker(kind: "process" | "files"): WorkerHandle;
  /** Rejects when they cannot be had; a later call tries anew. */
  assets(onProgress: (progress: DownloadProgress) => void): Promise<RuntimeAssets>;
  /** Where pip finds packages; absent where there is no way to an index. */
  readonly packages?: PackageIndex;
}
