import type { BackingFile, FilePair } from "./backing-file.ts";

/** For tests: two files on a disk of `size` bytes that behaves as the browser's does when it is full. */
export function memoryDisk(size: number) {
  let contents = [new Uint8Array(0), new Uint8Array(0)];
  const disk = {
    failWrites: false,
    open: (): FilePair => [file(0), file(1)],
    remove: () => {
      contents = [new Uint8Array(0), new Uint8Array(0)];
    },
  };
  const resize = (index: number, length: number) => {
    const used = contents.reduce((sum, bytes, each) => sum + (each === index ? length : bytes.length), 0);
    if (used > size)
      throw new DOMException("No capacity available for this operation.", "QuotaExceededError");
    const next = new Uint8Array(length);
    next.set((contents[index] ?? next).subarray(0, length));
    contents[index] = next;
  };
  const file = (index: number): BackingFile => ({
    read(target, { at }) {
      const source = (contents[index] ?? target).subarray(at, at + target.length);
      target.set(source);
      return source.length;
    },
    write(content, { at }) {
      if (disk.failWrites) throw new DOMException("No capacity available.", "QuotaExceededError");
      if (at + content.length > (contents[index]?.length ?? 0)) resize(index, at + content.length);
      contents[index]?.set(content, at);
      return content.length;
    },
    truncate: (length) => resize(index, length),
    getSize: () => contents[index]?.length ?? 0,
    flush: () => undefined,
    close: () => undefined,
  });
  return disk;
}
