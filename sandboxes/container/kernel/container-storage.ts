import type { StorageState } from "../protocol/files.ts";
import type { Builtin } from "./builtin-process.ts";

/**
 * `container-storage`: a JSON line that says whether the files are kept, and another whenever that changes,
 * until it is interrupted.
 */
export function containerStorage(follow: (listener: (state: StorageState) => void) => () => void): Builtin {
  return ({ print, signal }) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const stop = follow((state) => print(`${JSON.stringify(state)}\n`));
    signal.addEventListener("abort", () => resolve(130));
    return promise.finally(stop);
  };
}
