import { parentPort } from "node:worker_threads";
import { toFilesWorker } from "../protocol/files.ts";
import { ownFiles } from "./owner.ts";

/** Entry of the owner's worker in Node (worker_threads). */
parentPort?.once("message", (data: unknown) =>
  ownFiles(toFilesWorker.parse(data), (message) => parentPort?.postMessage(message)),
);
