import type { FileContent } from "./content.ts";
import type { Files } from "./store.ts";

/** For each path that the workbench wrote to the container, the hash of what it wrote. */
export type Written = Readonly<Record<string, string>>;

/** What is to be done so that the container and the learner's files agree. */
export interface Reconciliation {
  /** To the container. */
  readonly write: ReadonlyMap<string, FileContent>;
  /** From the container. */
  readonly remove: readonly string[];
  /** Programs changed them since the workbench wrote them, and the learner did not. */
  readonly adopt: readonly string[];
}

interface Sides {
  readonly files: Files;
  /** Hash of each of `files`. */
  readonly hashes: Written;
  /** What the workbench wrote last. */
  readonly written: Written;
  /** Hash of what the container has, of the paths above. */
  readonly present: Written;
}

/**
 * Compares three sides of each file: the learner's, the container's, and what the workbench wrote there last.
 * The learner's edits win. What a program changed alone stays; what it made itself is not even looked at.
 */
export function reconcile({ files, hashes, written, present }: Sides): Reconciliation {
  const write = new Map<string, FileContent>();
  const adopt: string[] = [];
  for (const [path, content] of files) {
    if (hashes[path] === present[path]) continue;
    const changedByProgram = present[path] !== undefined && present[path] !== written[path];
    const changedByLearner = hashes[path] !== written[path];
    if (changedByProgram && !changedByLearner) adopt.push(path);
    else write.set(path, content);
  }
  const remove = Object.keys(written).filter(
    (path) => !files.has(path) && present[path] !== undefined && present[path] === written[path],
  );
  return { write, remove, adopt };
}

/** SHA-256, in hexadecimal. */
export async function hashOf(content: FileContent): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
