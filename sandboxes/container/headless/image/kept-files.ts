/** Follows the content of a kept file; one without it was not written to its end. */
const seal = new TextEncoder().encode("complete");

/** `FileSystemSyncAccessHandle`, which TypeScript declares for workers only. */
export interface AccessHandle {
  read(target: Uint8Array, options: { readonly at: number }): number;
  write(content: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

/** What is used of an OPFS directory (https://fs.spec.whatwg.org). */
export interface Directory {
  getFileHandle(
    name: string,
    options?: { readonly create: boolean },
  ): Promise<{ createSyncAccessHandle(options?: { readonly mode: string }): Promise<AccessHandle> }>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterable<string>;
}

/**
 * Decoded files of the image, kept in the browser's own file system.
 *
 * The HTTP cache keeps what came over the wire: each visit would decode 110 MB of Brotli anew, which takes
 * eight times as long as reading them from here. Whatever fails here (private windows, a full disk, another
 * tab that holds the file) only means that the file is fetched.
 */
export class KeptFiles {
  readonly #directory: Directory;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** Reads a file that is as long as `target`. Returns false when it is not kept, or not whole. */
  async read(name: string, target: Uint8Array): Promise<boolean> {
    try {
      const file = await this.#directory.getFileHandle(name);
      const handle = await file.createSyncAccessHandle({ mode: "read-only" });
      try {
        return isWhole(handle, target.length) && handle.read(target, { at: 0 }) === target.length;
      } finally {
        handle.close();
      }
    } catch {
      return false;
    }
  }

  /** Keeps a file. Returns false when it cannot be kept: it is left out then. */
  async write(name: string, content: Uint8Array): Promise<boolean> {
    try {
      const file = await this.#directory.getFileHandle(name, { create: true });
      const handle = await file.createSyncAccessHandle();
      try {
        handle.truncate(0);
        handle.write(content, { at: 0 });
        handle.flush();
        handle.write(seal, { at: content.length });
        handle.flush();
      } finally {
        handle.close();
      }
      return true;
    } catch {
      await this.#directory.removeEntry(name).catch(() => undefined);
      return false;
    }
  }

  /** Removes the files of earlier images; one that another tab still reads stays until the next visit. */
  async prune(wanted: ReadonlySet<string>): Promise<void> {
    try {
      for await (const name of this.#directory.keys())
        if (!wanted.has(name)) await this.#directory.removeEntry(name).catch(() => undefined);
    } catch {
      // Nothing is lost but room.
    }
  }
}

function isWhole(handle: AccessHandle, bytes: number): boolean {
  if (handle.getSize() !== bytes + seal.length) return false;
  const end = new Uint8Array(seal.length);
  handle.read(end, { at: bytes });
  return end.every((byte, index) => byte === seal[index]);
}
