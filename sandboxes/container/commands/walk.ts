import type { EntryKind } from "../protocol/files.ts";
import type { CommandFiles } from "./files.ts";

export interface Found {
  /** As it is shown: below the name that the walk began with. */
  readonly name: string;
  readonly kind: EntryKind;
  /** 0 for where the walk began. */
  readonly depth: number;
}

/** What is at `path` and below it, folders before what is in them; links are not followed. Rejects with FileError. */
export async function* filesBelow(
  files: CommandFiles,
  path: string,
  name: string,
  depth = 0,
): AsyncGenerator<Found> {
  const { kind } = await files.status(path, false);
  yield { name: name === "" ? "." : name, kind, depth };
  if (kind !== "directory") return;
  for (const entry of await files.list(path)) {
    const shown = name === "" ? entry.name : `${name.replace(/\/$/, "")}/${entry.name}`;
    yield* filesBelow(files, `${path}/${entry.name}`, shown, depth + 1);
  }
}
