import type { ProjectFiles } from "../../../content/types.ts";
import { createStore, type Readable } from "../store/store.ts";
import { type FileContent, sameContent } from "./content.ts";
import type { Journal } from "./journal.ts";
import { otherTabsName, pathProblem } from "./paths.ts";
import type { FileStorage, Kept } from "./storage.ts";

export type Files = ReadonlyMap<string, FileContent>;

/** `blocked`: the files work, but will not outlive the page; the sentence says so. */
export type SaveStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "blocked"; readonly sentence: string };

/** Takes what changed on: the container, when there is one. `null` deletes. */
export type FileSink = (changes: ReadonlyMap<string, FileContent | null>) => Promise<void>;

export interface FileStore {
  readonly files: Readable<Files>;
  readonly saving: Readable<SaveStatus>;
  /** The files as they were before the last reset, while that can be undone. */
  readonly undo: Readable<Files | null>;
  /** What another tab wrote and this one replaced was kept as these files, by the path that both changed. */
  readonly rescued: Readable<ReadonlyMap<string, string>>;
  /** Reads what was kept; call before the first edit. Never rejects. */
  load(): Promise<void>;
  edit(path: string, content: FileContent): void;
  /** Null when done, else why not, in a sentence. */
  create(path: string, content?: FileContent): string | null;
  rename(from: string, to: string): string | null;
  remove(path: string): void;
  reset(): void;
  /** Puts other files in the place of all; {@link undoReset} brings back what was. */
  replace(next: Files): void;
  undoReset(): void;
  /** Stores what is pending now; resolves to the paths that were written. Never rejects. */
  flush(): Promise<readonly string[]>;
  /** For `pagehide`: keeps what is pending without waiting. */
  leave(): void;
  connect(sink: FileSink | null): void;
}

interface Options {
  readonly start: ProjectFiles;
  readonly storage: FileStorage;
  readonly journal: Journal;
  /** Milliseconds without typing after which changes are stored. */
  readonly pause?: number;
}

/** The files of one project: edited in memory, stored at every pause, then written to the container. */
export function createFileStore({ start, storage, journal, pause = 400 }: Options): FileStore {
  const original: Files = new Map(Object.entries(start));
  const files = createStore<Files>(original);
  const saving = createStore<SaveStatus>({ kind: "loading" });
  const undo = createStore<Files | null>(null);
  const rescued = createStore<ReadonlyMap<string, string>>(new Map());
  /** What this tab knows to be stored. */
  const stored = new Map<string, Kept>();
  const pending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<readonly string[]> = Promise.resolve([]);
  let loaded: Promise<void> | null = null;
  let sink: FileSink | null = null;

  const change = (next: Files) => {
    const before = files.get();
    for (const path of new Set([...before.keys(), ...next.keys()])) {
      if (!sameContent(before.get(path), next.get(path))) pending.add(path);
    }
    files.set(next);
    if (pending.size === 0) return;
    if (saving.get().kind === "saved") saving.set({ kind: "saving" });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const edited = (work: (map: Map<string, FileContent>) => void) => {
    const next = new Map(files.get());
    work(next);
    change(next);
  };

  const store = async (paths: readonly string[]) => {
    const now = files.get();
    const toKeep = new Map<string, Kept>();
    for (const path of paths) {
      const content = now.get(path) ?? null;
      toKeep.set(path, sameContent(content ?? undefined, original.get(path)) ? undefined : content);
    }
    try {
      const replaced = await storage.save(toKeep, stored);
      for (const [path, content] of toKeep) stored.set(path, content);
      for (const [path, content] of replaced) rescue(path, content);
      saving.set({ kind: pending.size > 0 ? "saving" : "saved" });
      if (pending.size === 0) journal.clear();
    } catch (error) {
      saving.set({ kind: "blocked", sentence: blockedSentence(error) });
    }
    await sink?.(new Map(paths.map((path) => [path, now.get(path) ?? null])));
  };

  /** Beside the file that replaced it; what comes later from the same tab replaces what came before. */
  const rescue = (path: string, content: FileContent) => {
    // Two tabs that rescue from each other use one name: what is there is a copy already.
    if ([...rescued.get().values()].includes(path)) return;
    const name = rescued.get().get(path) ?? otherTabsName(path, files.get());
    rescued.update((now) => new Map(now).set(path, name));
    edited((map) => map.set(name, content));
  };

  const flush = () => {
    clearTimeout(timer);
    running = running.then(async () => {
      const paths = [...pending];
      pending.clear();
      if (paths.length > 0) await store(paths).catch(() => undefined);
      return paths;
    });
    return running;
  };

  const replace = (next: Files) => {
    undo.set(files.get());
    change(next);
  };

  const load = async () => {
    try {
      const changes = await storage.load();
      for (const [path, content] of changes) stored.set(path, content);
      files.update((now) => merged(now, changes));
      saving.set({ kind: "saved" });
    } catch (error) {
      saving.set({ kind: "blocked", sentence: blockedSentence(error) });
    }
    const left = Object.entries(journal.read());
    if (left.length > 0) change(merged(files.get(), new Map(left)));
  };

  return {
    files,
    saving,
    undo,
    rescued,
    flush,
    load: () => (loaded ??= load()),
    edit: (path, content) => edited((map) => map.set(path, content)),
    create(path, content = "") {
      const problem = pathProblem(path, files.get().keys());
      if (problem === null) edited((map) => map.set(path, content));
      return problem;
    },
    rename(from, to) {
      if (from === to) return null;
      const others = [...files.get().keys()].filter((path) => path !== from);
      const problem = pathProblem(to, others);
      const content = files.get().get(from);
      if (problem !== null || content === undefined) return problem ?? `“${from}” is gone.`;
      edited((map) => {
        map.delete(from);
        map.set(to, content);
      });
      return null;
    },
    remove: (path) => edited((map) => map.delete(path)),
    reset: () => replace(original),
    replace,
    undoReset() {
      const before = undo.get();
      if (before) change(before);
      undo.set(null);
    },
    leave() {
      if (pending.size === 0) return;
      const now = files.get();
      const texts = [...pending].map((path) => [path, now.get(path) ?? null] as const);
      journal.write(
        Object.fromEntries(
          texts.filter((entry): entry is [string, string | null] => !(entry[1] instanceof Uint8Array)),
        ),
      );
      void flush();
    },
    connect(next) {
      sink = next;
    },
  };
}

function merged(files: Files, changes: ReadonlyMap<string, FileContent | null>): Files {
  const next = new Map(files);
  for (const [path, content] of changes) {
    if (content === null) next.delete(path);
    else next.set(path, content);
  }
  return next;
}

function blockedSentence(error: unknown): string {
  const full = error instanceof DOMException && error.name === "QuotaExceededError";
  return full
    ? "The browser's storage is full: your edits last until you close this page. Free some space, or copy your work."
    : "The browser does not let this site store files: your edits last until you close this page. Allow site data to keep them.";
}
