import type { FileSystemAPI } from "@webcontainer/api";
import { createStore, type Readable } from "../store/store.ts";
import { contentOf, type FileContent } from "./content.ts";

/** Folders that Python fills for itself. */
const hidden = new Set(["__pycache__", ".pytest_cache", ".git", "node_modules"]);
/** Most files listed, so that a program that writes thousands does not freeze the tree. */
const limit = 200;
/** Bytes of a file that is shown; what is longer is cut off there. */
export const readable = 1_000_000;
/** Milliseconds between two looks at most: a database makes and deletes a file with every commit. */
const pause = 500;

/** Files that programs wrote into the project: a database, uploads. They are shown, never edited. */
export interface GeneratedFiles extends Readable<readonly string[]> {
  refresh(fs: FileSystemAPI): Promise<void>;
  read(fs: FileSystemAPI, path: string): Promise<FileContent>;
  /** Refreshes at once, and soon after files come and go. */
  follow(fs: FileSystemAPI): Promise<void>;
  /** Ends {@link follow}. */
  clear(): void;
}

/** @param known whether a path is one of the learner's own files */
export function createGeneratedFiles(folder: string, known: (path: string) => boolean): GeneratedFiles {
  const state = createStore<readonly string[]>([]);
  let watcher: { close(): void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    watcher?.close();
    watcher = null;
    clearTimeout(timer);
    timer = undefined;
  };

  const generated: GeneratedFiles = {
    get: state.get,
    subscribe: state.subscribe,
    clear() {
      stop();
      state.set([]);
    },
    async follow(fs) {
      stop();
      watcher = fs.watch(folder, { recursive: true }, (event) => {
        if (event !== "rename") return;
        timer ??= setTimeout(() => {
          timer = undefined;
          // A folder that is gone by now tells of itself.
          generated.refresh(fs).catch(() => undefined);
        }, pause);
      });
      await generated.refresh(fs);
    },
    async refresh(fs) {
      const found: string[] = [];
      const visit = async (prefix: string): Promise<void> => {
        for (const entry of await fs.readdir(`${folder}/${prefix}`, { withFileTypes: true })) {
          const path = `${prefix}${entry.name}`;
          if (found.length >= limit) return;
          if (entry.isDirectory()) {
            if (!hidden.has(entry.name)) await visit(`${path}/`);
          } else if (!known(path)) found.push(path);
        }
      };
      await visit("");
      if (found.join("\n") !== state.get().join("\n")) state.set(found);
    },
    async read(fs, path) {
      const bytes = await fs.readFile(`${folder}/${path}`);
      return contentOf(bytes.length > readable ? bytes.slice(0, readable) : bytes);
    },
  };
  return generated;
}
