import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { RuntimeAssets } from "../container/process/assets.ts";
import { readAssets } from "../node/assets.ts";
import { TestProcess } from "./harness.ts";

/** The work-around in `counterpoint/collector.py`: that it holds, and that it is still needed. */
const program = readFileSync(new URL("tests/churn.py", import.meta.url), "utf8");

let assets: RuntimeAssets;
beforeAll(async () => {
  assets = await readAssets(true);
});

type Outcome = "survived" | "crashed" | "stuck";

/** A walk over a suspended stack ends in a crash or, where memory happens to look so, never. */
async function churn(...argv: string[]): Promise<Outcome> {
  const started = await TestProcess.boot(assets);
  started.run(["python", "-c", program, ...argv]);
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => resolve("stuck"), 20_000);
  started.exited().then(
    () => resolve(started.output.endsWith("survived\n") ? "survived" : "crashed"),
    () => resolve("crashed"),
  );
  const outcome = await promise;
  clearTimeout(timer);
  await started.terminate();
  return outcome;
}

test("threads stay suspended through collections of everybody's garbage", { timeout: 60_000 }, async () => {
  expect(await churn()).toBe("survived");
});

test("the pinned interpreter's own collector still breaks down", { timeout: 60_000 }, async () => {
  // Once it survives, Pyodide #6466 has arrived: delete collector.py and what calls it.
  expect(await churn("stock")).not.toBe("survived");
});
