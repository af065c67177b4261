import { errno } from "../protocol/errno.ts";
import type { EmscriptenFileSystem } from "./emscripten.ts";

type SystemCall = (...args: number[]) => number;

/**
 * Emscripten's `getdents64` looks up each name of a listing once more. One that another process removed in between,
 * a database's journal for example, fails the whole call with ENOENT, which `getdents64(2)` never does for that; and
 * Python's import takes it for an empty folder. Entries that answer EINVAL are skipped: so this is what they answer.
 * Call it on the `env` imports before the interpreter is instantiated.
 */
export function skipWhatOthersRemove(
  env: Record<string, unknown>,
  getFS: () => EmscriptenFileSystem | undefined,
): void {
  const list = env.__syscall_getdents64 as SystemCall;
  env.__syscall_getdents64 = (descriptor: number, ...rest: number[]): number => {
    const FS = getFS();
    const directory = FS?.getStream(descriptor)?.node;
    if (!FS || !directory) return list(descriptor, ...rest);
    const { lookupNode } = FS;
    FS.lookupNode = (parent, name) => {
      try {
        return lookupNode.call(FS, parent, name);
      } catch (error) {
        // The way to ".." is looked up as well, and fails as it does elsewhere.
        const removed = parent === directory && error instanceof FS.ErrnoError && isMissing(error);
        throw removed ? new FS.ErrnoError(errno.EINVAL) : error;
      }
    };
    try {
      return list(descriptor, ...rest);
    } finally {
      FS.lookupNode = lookupNode;
    }
  };
}

const isMissing = (error: Error): boolean => "errno" in error && error.errno === errno.ENOENT;
