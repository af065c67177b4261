/**
 * Entry of the worker that fetches the image: only a worker may read files of the browser synchronously, and
 * what it fetches does not hold up the page.
 */
import { type Directory, KeptFiles } from "./kept-files.ts";
import { loadFiles } from "./load.ts";
import { type ImageAnswer, imageRequest } from "./messages.ts";

/** The part of `DedicatedWorkerGlobalScope` used here; TypeScript has it only in place of the window's types. */
interface WorkerScope {
  postMessage(message: ImageAnswer): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  close(): void;
}

const worker = globalThis as unknown as WorkerScope;

async function openKept(): Promise<KeptFiles | null> {
  try {
    const root = await navigator.storage.getDirectory();
    // Its declaration lacks `mode` and `keys` in this library's version.
    return new KeptFiles((await root.getDirectoryHandle("image", { create: true })) as unknown as Directory);
  } catch {
    // No such file system here, as in some private windows.
    return null;
  }
}

worker.addEventListener("message", ({ data }) => {
  openKept()
    .then((kept) => loadFiles(imageRequest.parse(data), kept, (answer) => worker.postMessage(answer)))
    .finally(() => worker.close());
});
