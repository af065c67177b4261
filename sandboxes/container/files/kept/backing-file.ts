/**
 * A file that is read and written at once, without waiting: what a worker gets of `createSyncAccessHandle`
 * (https://fs.spec.whatwg.org), and in Node of a descriptor. What was written outlives the process;
 * what was flushed, a loss of power too. Methods throw where the disk or the quota is full.
 */
export interface BackingFile {
  read(target: Uint8Array, options: { readonly at: number }): number;
  write(content: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

/** Two files, of which one holds the current generation while the next is written to the other. */
export type FilePair = readonly [BackingFile, BackingFile];

/** The whole content. */
export function readAll(file: BackingFile): Uint8Array {
  const bytes = new Uint8Array(file.getSize());
  let have = 0;
  while (have < bytes.length) {
    const count = file.read(bytes.subarray(have), { at: have });
    if (count <= 0) break;
    have += count;
  }
  return bytes.subarray(0, have);
}

/** @throws Error when not all of it could be written, as on a full disk that does not say so */
export function writeAll(file: BackingFile, bytes: Uint8Array, at: number): void {
  let done = 0;
  while (done < bytes.length) {
    const count = file.write(bytes.subarray(done), { at: at + done });
    if (count <= 0) throw new DOMException("The file could not be written to its end.", "QuotaExceededError");
    done += count;
  }
}
