import * as z from "zod/mini";

/**
 * What the kernel asks of the owner of the files: JSON in the kernel's slot of the shared memory, file
 * contents as bytes behind it. Paths are absolute within the mount point or relative to it. Processes do
 * not speak this: they make system calls (`files/channel.ts`).
 */

const path = z.string();

/** One file, directory or link of a tree that is mounted or taken out; contents lie in the request's body. */
export const treeEntry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("directory"), path, mode: z.optional(z.int()) }),
  z.object({
    kind: z.literal("file"),
    path,
    offset: z.int(),
    length: z.int(),
    mode: z.optional(z.int()),
    mtime: z.optional(z.number()),
  }),
  z.object({ kind: z.literal("symlink"), path, target: z.string() }),
]);
export type TreeEntry = z.infer<typeof treeEntry>;

export const filesRequest = z.discriminatedUnion("type", [
  /** A process was given this slot. */
  z.object({ type: z.literal("attach"), slot: z.int(), client: z.int() }),
  /** A process is gone: closes what it held open, drops its locks, refuses its slot. */
  z.object({ type: z.literal("release"), slot: z.int(), client: z.int() }),
  z.object({ type: z.literal("stat"), path, follow: z.boolean() }),
  z.object({ type: z.literal("readFile"), path }),
  z.object({ type: z.literal("writeFile"), path, mode: z.optional(z.int()) }),
  /** Adds the body to the file's end; makes the file when there is none. */
  z.object({ type: z.literal("appendFile"), path }),
  /** When it was last modified, in milliseconds since 1970. */
  z.object({ type: z.literal("setModified"), path, time: z.number() }),
  z.object({ type: z.literal("readDirectory"), path }),
  z.object({ type: z.literal("makeDirectory"), path, recursive: z.boolean() }),
  z.object({ type: z.literal("remove"), path, recursive: z.boolean(), force: z.boolean() }),
  z.object({ type: z.literal("rename"), from: path, to: path }),
  z.object({ type: z.literal("symlink"), path, target: z.string() }),
  z.object({ type: z.literal("readLink"), path }),
  /** Adds a whole tree under `path`, replacing files of the same name. */
  z.object({ type: z.literal("mount"), path, entries: z.array(treeEntry) }),
  /** Answers everything under `path`. */
  z.object({ type: z.literal("export"), path }),
  z.object({ type: z.literal("usage") }),
]);
export type FilesRequest = z.infer<typeof filesRequest>;

export const entryKind = z.enum(["file", "directory", "symlink"]);
export type EntryKind = z.infer<typeof entryKind>;

export const fileStatus = z.object({
  kind: entryKind,
  ino: z.int(),
  mode: z.int(),
  size: z.number(),
  mtime: z.number(),
});
export type FileStatus = z.infer<typeof fileStatus>;

export const directoryEntry = z.object({ name: z.string(), kind: entryKind });
export type DirectoryEntry = z.infer<typeof directoryEntry>;

export const filesAnswer = z.discriminatedUnion("type", [
  z.object({ type: z.literal("done"), value: z.unknown() }),
  z.object({ type: z.literal("failed"), code: z.string(), operation: z.string(), path: z.string() }),
]);
export type FilesAnswer = z.infer<typeof filesAnswer>;

/** Something in the tree is different; `path` is relative to the mount point. */
export const fileChange = z.object({
  kind: z.enum(["created", "changed", "removed"]),
  path,
  directory: z.boolean(),
});
export type FileChange = z.infer<typeof fileChange>;

/** Whether the files outlive the sandbox. */
export const storageState = z.discriminatedUnion("kind", [
  /** They do not: the sandbox has no name. */
  z.object({ kind: z.literal("memory") }),
  z.object({ kind: z.literal("kept") }),
  /** Another sandbox keeps files under this name; these are a copy, which is kept nowhere. */
  z.object({ kind: z.literal("copy") }),
  /** What needs more room is refused (ENOSPC); all until then is kept. */
  z.object({ kind: z.literal("full") }),
  /** Changes are kept no more. */
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type StorageState = z.infer<typeof storageState>;

export const toFilesWorker = z.object({
  type: z.literal("boot"),
  slots: z.instanceof(SharedArrayBuffer),
  bell: z.instanceof(SharedArrayBuffer),
  /** Bytes. */
  quota: z.number().check(z.positive()),
  mountPoint: z.string(),
  /** What the files are kept under: a name in a browser, a directory in Node; null for memory alone. */
  store: z.nullable(z.string()),
});
export type ToFilesWorker = z.infer<typeof toFilesWorker>;

export const fromFilesWorker = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready"), storage: storageState }),
  z.object({ type: z.literal("storage"), storage: storageState }),
  /** The kernel's slot holds an answer. */
  z.object({ type: z.literal("answered") }),
  z.object({ type: z.literal("changes"), changes: z.array(fileChange) }),
]);
export type FromFilesWorker = z.infer<typeof fromFilesWorker>;
