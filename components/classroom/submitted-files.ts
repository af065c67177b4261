import { fromBase64 } from "../../sandboxes/container/protocol/base64.ts";
import type { SubmittedFiles } from "../../server/submissions/files.ts";
import type { Files } from "../workbench/files/store.ts";

/** Submitted files as the workbench has them. */
export const workbenchFiles = (files: SubmittedFiles): Files =>
  new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      "text" in content ? content.text : fromBase64(content.base64),
    ]),
  );
