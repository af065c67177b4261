import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { arrived, createArrival, settle, waitFor } from "./arrival.ts";

/** Waits in a worker, as a process does, and answers whether the bytes came. */
function waiting(arrival: Int32Array) {
  const module = new URL("arrival.ts", import.meta.url).href;
  const script = `import { parentPort, workerData } from "node:worker_threads";
    const { waitFor } = await import(${JSON.stringify(module)});
    parentPort.postMessage("waiting");
    parentPort.postMessage(waitFor(workerData));`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: arrival });
}

it.each([true, false])("wakes whoever waits (%s)", async (whole) => {
  const arrival = createArrival();
  const worker = waiting(arrival);
  expect(await once(worker, "message")).toEqual(["waiting"]);
  const answer = once(worker, "message");
  settle(arrival, whole);
  expect(await answer).toEqual([whole]);
  await worker.terminate();
});

it("waits for nothing that is here, and not for ever", () => {
  expect(waitFor(arrived())).toBe(true);
  expect(waitFor(createArrival(), 1)).toBe(false);
});
