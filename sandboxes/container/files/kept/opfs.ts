import type { BackingFile, FilePair } from "./backing-file.ts";
import type { Backing } from "./open.ts";

/** Milliseconds for which a page that is being left may still hold the files: a reload meets its own ghost. */
const patience = 1_500;
const names = ["a", "b"] as const;

/**
 * The browser's own file system (OPFS, https://fs.spec.whatwg.org): `files/NAME/`, of the sandbox's origin.
 * One sandbox at a time holds a name; the lock ends with the worker, however that ends.
 */
export function opfsBacking(name: string): Backing {
  return {
    async open() {
      if (!(await hold(`counterpoint-files-${name}`))) return null;
      const directory = await folder(name);
      const [first, second] = await Promise.all(
        names.map(async (file) => {
          const handle = await directory.getFileHandle(file, { create: true });
          // Its declaration is in TypeScript's library for workers alone.
          return (
            handle as unknown as { createSyncAccessHandle(): Promise<BackingFile> }
          ).createSyncAccessHandle();
        }),
      );
      if (!first || !second) throw new Error("The browser opened no file.");
      return [first, second] satisfies FilePair;
    },
    async peek() {
      const directory = await folder(name);
      return Promise.all(
        names.map(async (file) => {
          const handle = await directory.getFileHandle(file, { create: true });
          return new Uint8Array(await stable(() => handle.getFile()));
        }),
      );
    },
  };
}

async function folder(name: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const files = await root.getDirectoryHandle("files", { create: true });
  return files.getDirectoryHandle(encodeURIComponent(name), { create: true });
}

/** Takes the lock until this worker ends; false when another holds it and goes on holding it. */
function hold(lock: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    navigator.locks
      .request(lock, { signal }, () => {
        resolve(true);
        return new Promise(() => undefined);
      })
      .catch((error: unknown) => (signal.aborted ? resolve(false) : reject(error)));
  });
}

/** A file that is written while it is read cannot be read ("NotReadableError"): then once more. */
async function stable(file: () => Promise<File>): Promise<ArrayBuffer> {
  for (let attempts = 20; ; attempts--) {
    try {
      return await (await file()).arrayBuffer();
    } catch (error) {
      if (attempts === 0) throw error;
    }
  }
}
