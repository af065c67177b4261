import type { DBSchema } from "idb";
import type { FileContent } from "../files/content.ts";
import { openWhenWanted } from "../store/database.ts";
import type { Version, VersionStorage } from "./version.ts";

interface Schema extends DBSchema {
  versions: {
    key: [string, string, string];
    value: Version & { lesson: string; framework: string };
  };
  contents: {
    key: [string, string, string];
    value: { lesson: string; framework: string; hash: string; content: FileContent };
  };
}

/** A database of its own, so that a tab with an older site never keeps the learner's files from being opened. */
const open = openWhenWanted<Schema>("counterpoint-versions", (db) => {
  db.createObjectStore("versions", { keyPath: ["lesson", "framework", "id"] });
  db.createObjectStore("contents", { keyPath: ["lesson", "framework", "hash"] });
});

/** The browser's IndexedDB. Each content is stored once, however many versions hold it. */
export function indexedDbVersions(lesson: string, framework: string): VersionStorage {
  const range = () => IDBKeyRange.bound([lesson, framework], [lesson, framework, []]);
  return {
    async list() {
      const found = await (await open()).getAll("versions", range());
      return found.toSorted((a, b) => a.at - b.at);
    },
    async read({ files }) {
      const db = await open();
      const read = new Map<string, FileContent>();
      for (const hash of new Set(Object.values(files))) {
        const found = await db.get("contents", [lesson, framework, hash]);
        if (found) read.set(hash, found.content);
      }
      return read;
    },
    async add(version, contents, dropped) {
      const transaction = (await open()).transaction(["versions", "contents"], "readwrite");
      const versions = transaction.objectStore("versions");
      const texts = transaction.objectStore("contents");
      for (const { id } of dropped) void versions.delete([lesson, framework, id]);
      void versions.put({ ...version, lesson, framework });
      for (const [hash, content] of contents) void texts.put({ lesson, framework, hash, content });
      if (dropped.length > 0) {
        const left = await versions.getAll(range());
        const needed = new Set(left.flatMap(({ files }) => Object.values(files)));
        for (const key of await texts.getAllKeys(range())) if (!needed.has(key[2])) void texts.delete(key);
      }
      await transaction.done;
    },
  };
}
