import type { Sentence } from "../messages/said.ts";
import { contentOf } from "./content.ts";
import type { FileStore } from "./store.ts";
import { limits } from "./zip.ts";

/** What became of files that were chosen or dropped. */
export interface Added {
  /** Paths in the project. */
  readonly paths: readonly string[];
  /** Why the first of those that are missing could not be added, in a sentence; null when all were. */
  readonly problem: Sentence | null;
}

/**
 * Adds files of the learner's computer to the project; what cannot be added leaves the others alone. Never rejects.
 * @param folder in the project, "" for its top
 */
export async function addFiles(
  store: Pick<FileStore, "create">,
  chosen: readonly File[],
  folder: string,
): Promise<Added> {
  const paths: string[] = [];
  let problem: Sentence | null = null;
  for (const file of chosen.slice(0, limits.files)) {
    const path = folder === "" ? file.name : `${folder}/${file.name}`;
    const refused = await addFile(store, file, path);
    if (refused === null) paths.push(path);
    else problem ??= refused;
  }
  return { paths, problem };
}

async function addFile(store: Pick<FileStore, "create">, file: File, path: string): Promise<Sentence | null> {
  if (file.size > limits.file) return ({ refusals }) => refusals.zip.largeFile(file.name, limits.file / 1e6);
  try {
    return store.create(path, contentOf(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return ({ refusals }) => refusals.zip.unread(file.name);
  }
}
