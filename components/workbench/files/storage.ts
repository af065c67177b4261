import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type FileContent, sameContent } from "./content.ts";

/** What differs from the lesson's own files, by path; null marks a file that the learner deleted. */
export type Changes = ReadonlyMap<string, FileContent | null>;

/** A change as it is kept: nothing, when the file is as the lesson has it. */
export type Kept = FileContent | null | undefined;

/** Where the learner's changes to one project outlive the page. Every method rejects when storage is blocked or full. */
export interface FileStorage {
  load(): Promise<Changes>;
  /**
   * Stores in one transaction; `undefined` forgets the change: the lesson's own file counts again. Returns
   * what another tab had stored meanwhile and this replaced: whatever is neither `expected` nor new.
   */
  save(changes: ReadonlyMap<string, Kept>, expected: ReadonlyMap<string, Kept>): Promise<ReplacedFiles>;
}

interface Schema extends DBSchema {
  changes: {
    key: [string, string, string];
    value: { lesson: string; framework: string; path: string; content: FileContent | null };
  };
}

/** By path. */
export type ReplacedFiles = ReadonlyMap<string, FileContent>;

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
    async save(changes, expected) {
      const transaction = (await open()).transaction("changes", "readwrite", { durability: "strict" });
      const replaced = new Map<string, FileContent>();
      for (const [path, content] of changes) {
        const key: [string, string, string] = [lesson, framework, path];
        const found = (await transaction.store.get(key))?.content;
        if (isReplaced(found, expected.get(path), content)) replaced.set(path, found);
        if (content === undefined) void transaction.store.delete(key);
        else void transaction.store.put({ lesson, framework, path, content });
      }
      await transaction.done;
      return replaced;
    },
  };
}

/** Whether a file is found that is neither what this tab stored last nor what it stores now. */
export function isReplaced(found: Kept, expected: Kept, next: Kept): found is FileContent {
  if (found === undefined || found === null) return false;
  return !sameContent(found, expected ?? undefined) && !sameContent(found, next ?? undefined);
}
