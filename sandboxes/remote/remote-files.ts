import * as z from "zod";
import type { Files } from "../container/headless/filesystem.ts";
import { fromBase64, toBase64 } from "../container/protocol/base64.ts";
import { directoryEntry, treeEntry } from "../container/protocol/files.ts";
import type { HostLine } from "./host-line.ts";

const contents = z.base64().transform(fromBase64);

/** The files that the Node host owns, as the client's `fs` needs them. */
export function remoteFiles(line: Pick<HostLine, "ask">): Files {
  return {
    readFile: async (path) => contents.parse(await line.ask({ type: "readFile", path })),
    async writeFile(path, bytes) {
      await line.ask({ type: "writeFile", path, data: toBase64(bytes) });
    },
    readDirectory: async (path) =>
      z.array(directoryEntry).parse(await line.ask({ type: "readDirectory", path })),
    async makeDirectory(path, recursive = false) {
      await line.ask({ type: "makeDirectory", path, recursive });
    },
    async remove(path, { recursive = false, force = false } = {}) {
      await line.ask({ type: "remove", path, recursive, force });
    },
    async rename(from, to) {
      await line.ask({ type: "rename", from, to });
    },
    async mount(path, entries, body) {
      await line.ask({ type: "mount", path, entries: [...entries], body: toBase64(body) });
    },
    export: async (path) =>
      z
        .object({ entries: z.array(treeEntry), body: contents })
        .parse(await line.ask({ type: "export", path })),
  };
}
