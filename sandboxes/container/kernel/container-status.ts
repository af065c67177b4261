import type { Builtin } from "./builtin-process.ts";
import type { StatusBoard } from "./status.ts";

/**
 * `container-status`: a JSON line for each stage until the first interpreter is ready, then exit 0; exit 1
 * when it failed. `begin` starts what is not under way yet, or tries again.
 */
export function containerStatus(board: StatusBoard, begin: () => void): Builtin {
  return ({ print, signal }) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    begin();
    const stop = board.follow((status) => {
      print(`${JSON.stringify(status)}\n`);
      if (status.stage === "ready") resolve(0);
      if (status.stage === "failed") resolve(1);
    });
    signal.addEventListener("abort", () => resolve(130));
    return promise.finally(stop);
  };
}
