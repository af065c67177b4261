import { type Zippable, zipSync } from "fflate";
import { draftLimits, isLeftOut } from "../../../server/exercises/limits.ts";

/** A file of a chosen folder, as browsers give it. */
export interface ChosenFile {
  /** "notes/fastapi/start/main.py" */
  readonly webkitRelativePath: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type Packed =
  | { readonly kind: "packed"; readonly zip: Uint8Array<ArrayBuffer> }
  | { readonly kind: "empty" | "large" };

/**
 * A folder as the zip that an import takes, without what other programs and Python leave in folders. Sizes are looked at
 * before anything is read, since a folder may be a whole disk.
 */
export async function packFolder(files: readonly ChosenFile[]): Promise<Packed> {
  const wanted = files.filter(({ webkitRelativePath }) => !isLeftOut(webkitRelativePath));
  if (wanted.length === 0) return { kind: "empty" };
  const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
  if (wanted.length > draftLimits.files || bytes > draftLimits.all) return { kind: "large" };
  const entries: Zippable = {};
  for (const file of wanted) entries[file.webkitRelativePath] = new Uint8Array(await file.arrayBuffer());
  return { kind: "packed", zip: new Uint8Array(zipSync(entries, { level: 6 })) };
}
