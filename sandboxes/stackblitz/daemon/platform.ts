import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DownloadProgress, Platform } from "../../container/kernel/platform.ts";
import { imageManifest } from "../../image/manifest.ts";
import { readAssets } from "../../node/assets.ts";
import { startWorker } from "../../node/start-worker.ts";

/** Brings the image's files into `directory`; rejects when that failed. */
export type FetchImage = (onProgress: (progress: DownloadProgress) => void) => Promise<void>;

/**
 * The kernel's host inside another container: workers from the bundle beside this one, and an image that the
 * page brings when it is first wanted.
 */
export function bundledPlatform(bundle: URL, directory: string, fetchImage: FetchImage): Platform {
  const scripts = { process: new URL("process.mjs", bundle), files: new URL("files.mjs", bundle) };
  return {
    startWorker: (kind) => startWorker(scripts[kind]),
    async assets(onProgress) {
      await fetchImage(onProgress);
      const assets = await readAssets(false, directory);
      await forget(directory);
      return assets;
    },
  };
}

/** Removes what is in shared memory now: the container's files are memory of the tab as well. */
async function forget(directory: string): Promise<void> {
  const manifest = imageManifest.parse(JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")));
  for (const { file } of [manifest.snapshot, ...manifest.sitePackages])
    await rm(join(directory, file), { force: true });
}
