import type { FileContent } from "../files/content.ts";
import type { Version, VersionStorage } from "./version.ts";

/** Versions that last as long as the page: what is left where the browser keeps nothing. */
export function memoryVersions(): VersionStorage {
  let versions: readonly Version[] = [];
  const texts = new Map<string, FileContent>();
  return {
    list: async () => versions,
    read: async ({ files }) => new Map([...texts].filter(([hash]) => Object.values(files).includes(hash))),
    async add(version, contents, dropped) {
      versions = [...versions.filter(({ id }) => !dropped.some((other) => other.id === id)), version];
      for (const [hash, content] of contents) texts.set(hash, content);
      const needed = new Set(versions.flatMap(({ files }) => Object.values(files)));
      for (const hash of texts.keys()) if (!needed.has(hash)) texts.delete(hash);
    },
  };
}
