import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { SetupProblem } from "./problem.mjs";
import type { SitePackages } from "./site-packages.ts";
import type { Snapshot } from "./snapshot.ts";

/** Milliseconds after which a snapshot counts as stuck; on two cores one takes under ten seconds. */
const limit = 180_000;

/**
 * Makes the memory snapshot of an interpreter, and the byte code that goes with it, in a worker of its own: the interpreter patches globals, and
 * two snapshots are made at a time.
 * @param bare without the frameworks imported
 * @throws SetupProblem when the interpreter does not start or the worker dies or hangs.
 */
export function makeSnapshot(site: SitePackages, bare: boolean): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: { site, bare } });
    const name = bare ? "without frameworks" : "with both frameworks";
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      finish();
      void worker.terminate();
    };
    const fail = (reason: string) =>
      settle(() => reject(new SetupProblem(`The snapshot ${name} could not be made: ${reason}`)));
    const timer = setTimeout(() => fail(`no answer after ${limit / 1000} s`), limit);
    worker.once("message", (snapshot: Snapshot) => settle(() => resolve(snapshot)));
    worker.once("error", (error) => fail(inspect(error)));
    worker.once("exit", (code) => fail(`the worker ended with code ${code}`));
  });
}
