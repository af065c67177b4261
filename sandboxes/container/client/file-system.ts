import type { FileSystemAPI, FSWatchCallback, FSWatchOptions } from "@webcontainer/api";
import { createFileSystem, type Files, type WatchFiles } from "../headless/filesystem.ts";

/** By this key the headless page marks files and folders for the client: 2 is a folder. */
const TYPE = "Symbol(type)";

/**
 * The public `fs` on files that are at hand: what the client of `@webcontainer/api` and our headless page do
 * between them, without the messages in the middle.
 */
export function fileSystemApi(files: Files, watchFiles: WatchFiles): FileSystemAPI {
  const fs = createFileSystem(files, watchFiles);
  const readdir = async (path: string, options?: unknown) => {
    const entries = await fs.readdir(path, options);
    return entries.map((entry) =>
      typeof entry === "string" || entry instanceof Uint8Array
        ? entry
        : { name: entry.name, isFile: () => entry[TYPE] !== 2, isDirectory: () => entry[TYPE] === 2 },
    );
  };
  const watch = (path: string, options?: FSWatchOptions | FSWatchCallback, listener?: FSWatchCallback) => {
    const callback = typeof options === "function" ? options : listener;
    const tell = (event: string, name: unknown) =>
      callback?.(event as "rename" | "change", name as string | Uint8Array);
    return fs.watch(path, typeof options === "function" ? null : options, tell);
  };
  // The overloads tell results by options, which one implementation cannot.
  return {
    ...fs,
    readFile: fs.readFile as FileSystemAPI["readFile"],
    mkdir: fs.mkdir as FileSystemAPI["mkdir"],
    readdir: readdir as FileSystemAPI["readdir"],
    watch,
  };
}
