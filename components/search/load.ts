import type { SearchDocument } from "../../content/reader/search-documents.ts";
import { createFinder, type Finder } from "./find.ts";

let loading: Promise<Finder> | null = null;

/**
 * The index, fetched and made at the first call. A failure is not kept: the next call tries again.
 * @throws Error in a sentence when it cannot be had
 */
export function loadFinder(): Promise<Finder> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<Finder> {
  const response = await fetch("/search.json");
  if (!response.ok) throw new Error(`/search.json: status ${response.status}`);
  // A file of this build, made by the same sources.
  return createFinder((await response.json()) as readonly SearchDocument[]);
}
