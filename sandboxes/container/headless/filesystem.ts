import * as Comlink from "comlink";
import * as z from "zod/mini";
import type { DirectoryEntry, FileChange, TreeEntry } from "../protocol/files.ts";
import { decodeBytes, encodeText } from "./encodings.ts";
import { joinPath, workdirPath } from "./paths.ts";

/** What is needed of the kernel's files. */
export interface Files {
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  readDirectory(path: string): Promise<DirectoryEntry[]>;
  makeDirectory(path: string, recursive?: boolean): Promise<void>;
  remove(path: string, options?: { recursive?: boolean; force?: boolean }): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  mount(path: string, entries: readonly TreeEntry[], body: Uint8Array): Promise<void>;
  export(path: string): Promise<{ entries: TreeEntry[]; body: Uint8Array }>;
}

/** Calls back for every change; returns how to stop. */
export type WatchFiles = (listener: (changes: readonly FileChange[]) => void) => () => void;

const encodingOption = z.pipe(
  z.nullish(z.union([z.string(), z.object({ encoding: z.nullish(z.string()) })])),
  z.transform((option) => (typeof option === "string" ? option : (option?.encoding ?? null))),
);
const readdirOptions = z.nullish(
  z.union([
    z.pipe(
      z.string(),
      z.transform((encoding) => ({ encoding, withFileTypes: false })),
    ),
    z.object({ encoding: z.nullish(z.string()), withFileTypes: z.optional(z.boolean()) }),
  ]),
);
const rmOptions = z.nullish(z.object({ force: z.optional(z.boolean()), recursive: z.optional(z.boolean()) }));
const mkdirOptions = z.nullish(z.object({ recursive: z.optional(z.boolean()) }));
const watchOptions = z.nullish(
  z.union([z.string(), z.object({ encoding: z.nullish(z.string()), recursive: z.optional(z.boolean()) })]),
);

/** The client tells files from folders by this key. */
const TYPE = "Symbol(type)";
const entryType = (entry: DirectoryEntry) => (entry.kind === "directory" ? 2 : 1);

/** `fs` of the client; modelled after `fs.promises` of Node. Paths are relative to the working directory. */
export function createFileSystem(files: Files, watchFiles: WatchFiles) {
  const path = (value: unknown) => workdirPath(z.string().parse(value));
  return {
    async readFile(file: unknown, encoding?: unknown) {
      const bytes = await files.readFile(path(file));
      const name = encodingOption.parse(encoding);
      if (name !== null) return decodeBytes(new Uint8Array(bytes), name);
      const copy = new Uint8Array(bytes);
      return Comlink.transfer(copy, [copy.buffer]);
    },
    async writeFile(file: unknown, data: unknown, options?: unknown) {
      const content = z.union([z.string(), z.instanceof(Uint8Array)]).parse(data);
      const bytes =
        typeof content === "string" ? encodeText(content, encodingOption.parse(options) ?? "utf8") : content;
      await files.writeFile(path(file), bytes);
    },
    async readdir(directory: unknown, options?: unknown) {
      const entries = await files.readDirectory(path(directory));
      const { encoding, withFileTypes } = readdirOptions.parse(options) ?? {};
      const name = (entry: DirectoryEntry) =>
        encoding === "buffer" ? new TextEncoder().encode(entry.name) : entry.name;
      if (!withFileTypes) return entries.map(name);
      return entries.map((entry) => ({ name: name(entry), [TYPE]: entryType(entry) }));
    },
    /** @returns with `recursive`, the first folder that had to be made */
    async mkdir(directory: unknown, options?: unknown) {
      const { recursive = false } = mkdirOptions.parse(options) ?? {};
      const target = path(directory);
      const first = recursive ? await firstMissing(files, target) : undefined;
      await files.makeDirectory(target, recursive);
      return first;
    },
    async rm(target: unknown, options?: unknown) {
      const { force = false, recursive = false } = rmOptions.parse(options) ?? {};
      await files.remove(path(target), { force, recursive });
    },
    async rename(from: unknown, to: unknown) {
      await files.rename(path(from), path(to));
    },
    /** Limit: without `recursive`, names directly in the folder; a watched file reports its own name. */
    watch(
      target: unknown,
      options: unknown,
      listener: ((event: string, name: unknown) => unknown) | undefined,
    ) {
      const base = path(target);
      const parsed = watchOptions.parse(options);
      const { encoding = null, recursive = false } =
        typeof parsed === "string" ? { encoding: parsed } : (parsed ?? {});
      const close = watchFiles((changes) => {
        for (const change of changes) {
          const name = watchedName(base, workdirPath(change.path), recursive);
          if (name === null) continue;
          listener?.(
            change.kind === "changed" ? "change" : "rename",
            encoding === "buffer" ? new TextEncoder().encode(name) : name,
          );
        }
      });
      return Comlink.proxy({ close });
    },
  };
}

/** Name to report for a change at `changed`, or null when `base` does not watch it. */
export function watchedName(base: string, changed: string, recursive: boolean): string | null {
  if (changed === base) return base.slice(base.lastIndexOf("/") + 1);
  const prefix = base === "" ? "" : `${base}/`;
  if (!changed.startsWith(prefix)) return null;
  const rest = changed.slice(prefix.length);
  return recursive || !rest.includes("/") ? rest : null;
}

async function firstMissing(files: Files, path: string): Promise<string | undefined> {
  let base = "";
  for (const part of path.split("/").filter(Boolean)) {
    const entries = await files.readDirectory(base);
    if (!entries.some(({ name }) => name === part)) return joinPath(base, part);
    base = joinPath(base, part);
  }
  return undefined;
}
