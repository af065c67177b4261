import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { BackingFile } from "./backing-file.ts";
import { hold } from "./hold.ts";
import type { Backing } from "./open.ts";

/**
 * The same two files in a directory of this machine, which one sandbox at a time holds.
 */
export function directoryBacking(directory: string): Backing {
  const paths = [join(directory, "a"), join(directory, "b")] as const;
  return {
    async open() {
      mkdirSync(directory, { recursive: true });
      if (!(await hold(directory))) return null;
      return [openBackingFile(paths[0]), openBackingFile(paths[1])];
    },
    peek: async () => paths.map((path) => new Uint8Array(readFileSync(path))),
  };
}

export function openBackingFile(path: string): BackingFile {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  return {
    read: (target, { at }) => readSync(descriptor, target, 0, target.length, at),
    write: (content, { at }) => writeSync(descriptor, content, 0, content.length, at),
    truncate: (size) => ftruncateSync(descriptor, size),
    getSize: () => fstatSync(descriptor).size,
    flush: () => fdatasyncSync(descriptor),
    close: () => closeSync(descriptor),
  };
}
