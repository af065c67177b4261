import { parentPort } from "node:worker_threads";
import { toFilesWorker } from "../protocol/files.ts";
import { directoryBacking } from "./kept/directory.ts";
import { openStore } from "./kept/open.ts";
import { ownFiles } from "./owner.ts";

/** Entry of the owner's worker in Node (worker_threads). */
parentPort?.once("message", (data: unknown) => {
  const boot = toFilesWorker.parse(data);
  const backing = boot.store === null ? null : directoryBacking(boot.store);
  void openStore(backing, boot).then((store) =>
    ownFiles(boot, store, (message) => parentPort?.postMessage(message)),
  );
});
