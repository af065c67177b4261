/** Entry of a process's worker in Node, and of the one that hashes for it. */
import { createRequire } from "node:module";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { HashingWorker } from "./hashing.ts";
import { answerHashing, HASHING } from "./hashing-worker.ts";
import { Process } from "./process.ts";

if (!parentPort) throw new Error("This is the script of a worker thread.");
const kernel = parentPort;

function startHashing(): HashingWorker {
  const started = new Worker(new URL(import.meta.url), { workerData: HASHING });
  return {
    post: (message) => started.postMessage(message),
    onMessage: (listener) => started.on("message", listener),
    onError: (listener) => started.on("error", (error: Error) => listener(error)),
  };
}

function runProcess(): void {
  // Emscripten's glue calls require("node:fs") and others of Node's own modules, also as an ES module.
  Object.assign(globalThis, { require: createRequire(import.meta.url) });
  const main = new Process({
    post: (message) => kernel.postMessage(message),
    halt: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
    startHashing,
  });
  kernel.on("message", (data) => main.receive(data));
  process.on("uncaughtException", (error) => main.fail(error));
  process.on("unhandledRejection", (reason) => main.fail(reason));
  main.announce();
}

if (workerData === HASHING)
  kernel.on("message", async (data) => kernel.postMessage(await answerHashing(data)));
else runProcess();
