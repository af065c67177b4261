import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { FileContent } from "./content.ts";

/** What differs from the lesson's own files, by path; null marks a file that the learner deleted. */
export type Changes = ReadonlyMap<string, FileContent | null>;

/** Where the learner's changes to one project outlive the page. Every method rejects when storage is blocked or full. */
export interface FileStorage {
  load(): Promise<Changes>;
  /** Stores in one transaction; `undefined` forgets the change: the lesson's own file counts again. */
  save(changes: ReadonlyMap<string, FileContent | null | undefined>): Promise<void>;
}

interface Schema extends DBSchema {
  changes: {
    key: [string, string, string];
    value: { lesson: string; framework: string; path: string; content: FileContent | null };
  };
}

let database: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>("counterpoint-files", 1, {
    upgrade(db) {
      db.createObjectStore("changes", { keyPath: ["lesson", "framework", "path"] });
    },
    terminated() {
      database = null;
    },
  }).catch((error: unknown) => {
    database = null;
    throw error;
  });
  return database;
}

/** The browser's IndexedDB, keyed by lesson, framework and path. */
export function indexedDbStorage(lesson: string, framework: string): FileStorage {
  return {
    async load() {
      const range = IDBKeyRange.bound([lesson, framework], [lesson, framework, []]);
      const records = await (await open()).getAll("changes", range);
      return new Map(records.map(({ path, content }) => [path, content]));
    },
    async save(changes) {
      const transaction = (await open()).transaction("changes", "readwrite", { durability: "strict" });
      for (const [path, content] of changes) {
        if (content === undefined) void transaction.store.delete([lesson, framework, path]);
        else void transaction.store.put({ lesson, framework, path, content });
      }
      await transaction.done;
    },
  };
}
