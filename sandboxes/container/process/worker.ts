/** Entry of a process's worker in a browser. */
import type { FromProcess } from "../protocol/process.ts";
import { Process } from "./process.ts";

/** The part of `DedicatedWorkerGlobalScope` used here; TypeScript has it only in place of the window's types. */
interface WorkerScope {
  postMessage(message: FromProcess): void;
  close(): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
  addEventListener(type: "unhandledrejection", listener: (event: PromiseRejectionEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const main = new Process({
  post: (message) => worker.postMessage(message),
  halt: () => worker.close(),
});

worker.addEventListener("message", ({ data }) => main.receive(data));
worker.addEventListener("error", ({ error, message }) => main.fail(error ?? new Error(message)));
worker.addEventListener("unhandledrejection", ({ reason }) => main.fail(reason));
main.announce();
