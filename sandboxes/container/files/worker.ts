import { toFilesWorker } from "../protocol/files.ts";
import { openStore } from "./kept/open.ts";
import { opfsBacking } from "./kept/opfs.ts";
import { ownFiles } from "./owner.ts";

/** Entry of the owner's worker in a browser. */
addEventListener(
  "message",
  ({ data }: MessageEvent<unknown>) => {
    const boot = toFilesWorker.parse(data);
    const backing = boot.store === null ? null : opfsBacking(boot.store);
    void openStore(backing, boot).then((store) => ownFiles(boot, store, (message) => postMessage(message)));
  },
  { once: true },
);
