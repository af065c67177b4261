/** Entry of a process's worker in Node. */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { Process } from "./process.ts";

if (!parentPort) throw new Error("This is the script of a worker thread.");
const kernel = parentPort;

// Emscripten's glue calls require("node:fs") and others of Node's own modules, also as an ES module.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

const main = new Process({
  post: (message) => kernel.postMessage(message),
  halt: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
});
kernel.on("message", (data) => main.receive(data));
process.on("uncaughtException", (error) => main.fail(error));
process.on("unhandledRejection", (reason) => main.fail(reason));
main.announce();
