import { toFilesWorker } from "../protocol/files.ts";
import { ownFiles } from "./owner.ts";

/** Entry of the owner's worker in a browser. */
addEventListener(
  "message",
  ({ data }: MessageEvent<unknown>) => ownFiles(toFilesWorker.parse(data), (message) => postMessage(message)),
  { once: true },
);
