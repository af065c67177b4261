import type { DBSchema } from "idb";
import * as z from "zod/mini";
import { openWhenWanted } from "../store/database.ts";
import { type FileContent, sameContent } from "./content.ts";

/** A change as it is kept: null for a file that the learner deleted, nothing when it is as the lesson has it. */
export type Kept = FileContent | null | undefined;

/** One file that differs from the lesson’s. */
export interface KeptFile {
  readonly content: FileContent | null;
  /** The lesson's file when it was changed, null for none; not there in what an older site stored. */
  readonly base?: FileContent | null;
}

/** Where the learner's changes to one project outlive the page. Every method rejects when storage is blocked or full. */
export interface FileStorage {
  load(): Promise<ReadonlyMap<string, KeptFile>>;
  /**
   * Stores in one transaction; `undefined` forgets the change: the lesson's own file counts again. A path where
   * something else is found than `expected` or what is to be stored was written by another tab: it is not
   * stored, and what was found is returned.
   * @param base the lesson's own file at a path
   */
  save(
    changes: ReadonlyMap<string, Kept>,
    expected: ReadonlyMap<string, Kept>,
    base: (path: string) => FileContent | null,
  ): Promise<ReadonlyMap<string, Kept>>;
  /** Calls `listener` after another tab has stored; returns how to stop. */
  follow(listener: () => void): () => void;
}

interface Schema extends DBSchema {
  changes: {
    key: [string, string, string];
    value: KeptFile & { lesson: string; framework: string; path: string };
  };
}

const open = openWhenWanted<Schema>("counterpoint-files", (db) => {
  db.createObjectStore("changes", { keyPath: ["lesson", "framework", "path"] });
});

/** What tabs tell each other: that something was stored. What it is, they read from storage, where it has an order. */
const storedMessage = z.object({ lesson: z.string(), framework: z.string() });

/** The browser's IndexedDB, keyed by lesson, framework and path. */
export function indexedDbStorage(lesson: string, framework: string): FileStorage {
  let channel: BroadcastChannel | null = null;
  return {
    follow(listener) {
      const mine = new BroadcastChannel("counterpoint-files");
      channel = mine;
      mine.onmessage = ({ data }) => {
        const message = storedMessage.safeParse(data);
        if (message.success && message.data.lesson === lesson && message.data.framework === framework)
          listener();
      };
      return () => {
        mine.close();
        if (channel === mine) channel = null;
      };
    },
    async load() {
      const range = IDBKeyRange.bound([lesson, framework], [lesson, framework, []]);
      const records = await (await open()).getAll("changes", range);
      return new Map(records.map(({ path, lesson: _, framework: __, ...kept }) => [path, kept]));
    },
    async save(changes, expected, base) {
      const transaction = (await open()).transaction("changes", "readwrite", { durability: "strict" });
      const refused = new Map<string, Kept>();
      for (const [path, content] of changes) {
        const key: [string, string, string] = [lesson, framework, path];
        const found = (await transaction.store.get(key))?.content;
        if (isForeign(found, expected.get(path), content)) refused.set(path, found);
        else if (content === undefined) void transaction.store.delete(key);
        else void transaction.store.put({ lesson, framework, path, content, base: base(path) });
      }
      await transaction.done;
      const message: z.infer<typeof storedMessage> = { lesson, framework };
      channel?.postMessage(message);
      return refused;
    },
  };
}

/** Whether what is found is neither what this tab stored last nor what it stores now. */
export function isForeign(found: Kept, expected: Kept, next: Kept): boolean {
  return !sameKept(found, expected) && !sameKept(found, next);
}

/** Whether two changes are the same. */
export function sameKept(a: Kept, b: Kept): boolean {
  if (a === null || b === null) return a === b;
  return sameContent(a, b);
}
