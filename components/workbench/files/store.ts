import type { ProjectFiles } from "../../../content/types.ts";
import type { Sentence } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";
import { type FileContent, sameContent } from "./content.ts";
import type { Journal } from "./journal.ts";
import type { Notice } from "./notices.ts";
import { applied, createOthers } from "./others.ts";
import { pathProblem } from "./paths.ts";
import type { FileStorage, Kept } from "./storage.ts";
import { type StorageRefusal, storageRefusal } from "./storage-refusal.ts";

export type Files = ReadonlyMap<string, FileContent>;

/** `blocked`: the files work, but will not outlive the page. */
export type SaveStatus =
  | { readonly kind: "loading" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "blocked"; readonly reason: StorageRefusal };

/** Takes what changed on: the container, when there is one. `null` deletes. */
export type FileSink = (changes: ReadonlyMap<string, FileContent | null>) => Promise<void>;

export interface FileStore {
  readonly files: Readable<Files>;
  readonly saving: Readable<SaveStatus>;
  /** The files as they were before the last reset, while that can be undone. */
  readonly undo: Readable<Files | null>;
  /** What happened to files without the learner's doing. */
  readonly notices: Readable<readonly Notice[]>;
  dismiss(notice: Notice): void;
  /** Takes over and merges what other tabs on the project store; returns how to stop. */
  follow(): () => void;
  /** Reads what was kept; call before the first edit. Never rejects. */
  load(): Promise<void>;
  edit(path: string, content: FileContent): void;
  /** Null when done, else why not, in a sentence. */
  create(path: string, content?: FileContent): Sentence | null;
  rename(from: string, to: string): Sentence | null;
  remove(path: string): void;
  reset(): void;
  /** Puts other files in the place of all; {@link undoReset} brings back what was. */
  replace(next: Files): void;
  undoReset(): void;
  /** Makes the files these; {@link undoReset} does not know of it. */
  assign(next: Files): void;
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
  /** Called while the files are still as they were, before somebody else's text changes them. */
  readonly merging?: () => void;
  /** Milliseconds without typing after which changes are stored. */
  readonly pause?: number;
}

/** The files of one project: edited in memory, stored at every pause, then written to the container. */
export function createFileStore({ start, storage, journal, merging, pause = 400 }: Options): FileStore {
  const original: Files = new Map(Object.entries(start));
  const files = createStore<Files>(original);
  const saving = createStore<SaveStatus>({ kind: "loading" });
  const undo = createStore<Files | null>(null);
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
    flushSoon();
  };
  const flushSoon = () => {
    if (pending.size === 0) return;
    if (saving.get().kind === "saved") saving.set({ kind: "saving" });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const others = createOthers({
    storage,
    files,
    original,
    stored,
    pending,
    flushSoon: () => flushSoon(),
    sink: () => sink,
    merging,
  });
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
      const refused = await storage.save(toKeep, stored, (path) => original.get(path) ?? null);
      for (const [path, content] of toKeep) if (!refused.has(path)) stored.set(path, content);
      if (refused.size > 0) await others.takeOver(refused);
      saving.set({ kind: pending.size > 0 ? "saving" : "saved" });
      if (pending.size === 0) journal.clear();
    } catch (error) {
      saving.set({ kind: "blocked", reason: storageRefusal(error) });
    }
    // What another tab wrote may have come in meanwhile.
    const latest = files.get();
    await sink?.(new Map(paths.map((path) => [path, latest.get(path) ?? null])));
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
      const kept = await storage.load();
      const contents = new Map([...kept].map(([path, { content }]) => [path, content]));
      for (const [path, content] of contents) stored.set(path, content);
      files.update((now) => applied(now, contents));
      saving.set({ kind: "saved" });
      const known = [...kept].flatMap(([path, { base }]) =>
        base === undefined ? [] : [[path, base] as const],
      );
      await others.renew(new Map(known));
    } catch (error) {
      saving.set({ kind: "blocked", reason: storageRefusal(error) });
    }
    const left = Object.entries(journal.read());
    if (left.length === 0) return;
    merging?.();
    change(applied(files.get(), new Map(left)));
  };

  return {
    files,
    saving,
    undo,
    notices: others.notices,
    flush,
    dismiss: others.dismiss,
    follow: () =>
      storage.follow(() => {
        // In the order of what this tab stores itself. Storage that is blocked is told of when it is written to.
        running = running.then(() =>
          others.refresh().then(
            () => [],
            () => [],
          ),
        );
      }),
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
      if (problem !== null || content === undefined)
        return problem ?? (({ refusals }) => refusals.path.gone(from));
      edited((map) => {
        map.delete(from);
        map.set(to, content);
      });
      return null;
    },
    remove: (path) => edited((map) => map.delete(path)),
    reset: () => replace(original),
    replace,
    assign: change,
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
