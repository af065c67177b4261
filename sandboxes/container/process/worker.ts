/** Entry of a process's worker in a browser, and of the one that hashes for it. */
import type { FromHashing } from "../protocol/hashing.ts";
import type { FromProcess } from "../protocol/process.ts";
import type { HashingWorker } from "./hashing.ts";
import { answerHashing, HASHING } from "./hashing-worker.ts";
import { Process } from "./process.ts";

/** The part of `DedicatedWorkerGlobalScope` used here; TypeScript has it only in place of the window's types. */
interface WorkerScope {
  readonly name: string;
  postMessage(message: FromProcess | FromHashing): void;
  close(): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
  addEventListener(type: "unhandledrejection", listener: (event: PromiseRejectionEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;

function startHashing(): HashingWorker {
  const started = new Worker(import.meta.url, { type: "module", name: HASHING });
  return {
    post: (message) => started.postMessage(message),
    onMessage: (listener) => started.addEventListener("message", ({ data }) => listener(data)),
    onError: (listener) =>
      started.addEventListener("error", ({ message }) => listener(new Error(message || "The worker died."))),
  };
}

function runProcess(): void {
  const main = new Process({
    post: (message) => worker.postMessage(message),
    halt: () => worker.close(),
    startHashing,
  });
  worker.addEventListener("message", ({ data }) => main.receive(data));
  worker.addEventListener("error", ({ error, message }) => main.fail(error ?? new Error(message)));
  worker.addEventListener("unhandledrejection", ({ reason }) => main.fail(reason));
  main.announce();
}

if (worker.name === HASHING)
  worker.addEventListener("message", async ({ data }) => worker.postMessage(await answerHashing(data)));
else runProcess();
