import { createStore, type Readable, type Store } from "../store/store.ts";
import { type FileContent, sameContent } from "./content.ts";
import { joinFound } from "./join.ts";
import type { Notice, Origin } from "./notices.ts";
import { type FileStorage, type Kept, sameKept } from "./storage.ts";
import type { FileSink, Files } from "./store.ts";

/** What else than the learner in this tab changes the files: other tabs on the project, and a newer lesson. */
export interface Others {
  readonly notices: Readable<readonly Notice[]>;
  dismiss(notice: Notice): void;
  /** Joins what another tab has stored into the files; from then on it is what this tab knows to be stored. */
  takeOver(found: ReadonlyMap<string, Kept>): Promise<void>;
  /** Looks what other tabs have stored. Rejects when storage does. */
  refresh(): Promise<void>;
  /** Brings what changed in the lesson since the learner began into the files that the learner changed. */
  renew(bases: ReadonlyMap<string, FileContent | null>): Promise<void>;
}

interface Options {
  readonly storage: FileStorage;
  readonly files: Store<Files>;
  readonly original: Files;
  /** What this tab knows to be stored. */
  readonly stored: Map<string, Kept>;
  /** Paths that are to be stored. */
  readonly pending: Set<string>;
  /** Called when there is something pending. */
  readonly flushSoon: () => void;
  readonly sink: () => FileSink | null;
  /** Called while the files are still as they were. */
  readonly merging: (() => void) | undefined;
}

/** @see Others */
export function createOthers(options: Options): Others {
  const { storage, files, original, stored, pending, flushSoon, sink, merging } = options;
  const notices = createStore<readonly Notice[]>([]);
  const lessons = (path: string) => original.get(path) ?? null;
  /** The file that a kept change stands for. */
  const fileOf = (path: string, kept: Kept) => (kept === undefined ? lessons(path) : kept);

  const join = async (
    found: ReadonlyMap<string, FileContent | null>,
    base: (path: string) => FileContent | null,
    from: Origin,
  ) => {
    const before = files.get();
    const joined = joinFound({ files: before, found, base, from, told: notices.get() });
    if (joined.notices.length > 0) merging?.();
    files.set(applied(before, joined.changes));
    for (const path of [...found.keys(), ...joined.changes.keys()]) {
      const now = files.get().get(path);
      if (!found.has(path) || !sameContent(now, found.get(path) ?? undefined)) pending.add(path);
    }
    const again = (one: Notice) => joined.notices.some(({ path }) => path === one.path && from === one.from);
    notices.update((now) => [...now.filter((notice) => !again(notice)), ...joined.notices]);
    flushSoon();
    // What is pending is written when it is stored.
    const news = [...joined.changes].filter(([path]) => !pending.has(path));
    if (news.length > 0) await sink()?.(new Map(news)).catch(() => undefined);
  };

  const takeOver = async (found: ReadonlyMap<string, Kept>) => {
    const theirs = new Map([...found].map(([path, kept]) => [path, fileOf(path, kept)]));
    const known = new Map([...found.keys()].map((path) => [path, fileOf(path, stored.get(path))]));
    for (const [path, kept] of found) stored.set(path, kept);
    await join(theirs, (path) => known.get(path) ?? null, "tab");
  };

  return {
    notices,
    takeOver,
    dismiss: (notice) => notices.update((now) => now.filter((one) => one !== notice)),
    async refresh() {
      const kept = await storage.load();
      const found = new Map<string, Kept>();
      for (const path of new Set([...stored.keys(), ...kept.keys()])) {
        const now = kept.get(path)?.content;
        if (!sameKept(now, stored.get(path))) found.set(path, now);
      }
      if (found.size > 0) await takeOver(found);
    },
    async renew(bases) {
      const found = new Map<string, FileContent | null>();
      for (const [path, base] of bases) {
        if (sameContent(base ?? undefined, original.get(path))) continue;
        // Stored once more, so that it is known to come from this start; a deleted file stays deleted.
        pending.add(path);
        if (files.get().has(path)) found.set(path, lessons(path));
      }
      if (pending.size > 0) await join(found, (path) => bases.get(path) ?? null, "lesson");
    },
  };
}

/** The files after changes; null deletes. */
export function applied(files: Files, changes: ReadonlyMap<string, FileContent | null>): Files {
  const next = new Map(files);
  for (const [path, content] of changes) {
    if (content === null) next.delete(path);
    else next.set(path, content);
  }
  return next;
}
