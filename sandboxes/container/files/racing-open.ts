import { errno } from "../protocol/errno.ts";

/** Flags of `open` in Emscripten's C library (musl, wasm32). */
const create = 0o100;
const exclusive = 0o200;

export interface Opener {
  open(path: string, flags: number | string, mode?: number): unknown;
}

/**
 * Emscripten's `open` looks for the file and then makes it; when another process makes it in between, it
 * fails with EEXIST, which `open(2)` never does without O_EXCL. Then the file is there: open it as such.
 * SQLite takes the error for a file that it may only read.
 */
export function openWhatOthersMake(FS: Opener): void {
  const open = FS.open.bind(FS);
  FS.open = (path, flags, mode) => {
    try {
      return open(path, flags, mode);
    } catch (error) {
      const raced =
        typeof flags === "number" &&
        (flags & (create | exclusive)) === create &&
        error instanceof Object &&
        "errno" in error &&
        error.errno === errno.EEXIST;
      if (!raced) throw error;
      return open(path, flags, mode);
    }
  };
}
