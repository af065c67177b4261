import { type Zippable, zipSync } from "fflate";
import * as z from "zod/mini";
import type { TreeEntry } from "../protocol/files.ts";
import { formatTree } from "./file-tree.ts";
import { exportFilter } from "./globs.ts";

/** Options of the client's `export`. `binary` is what `mount` takes again: the tree in the wire's format. */
export const serializeOptions = z.object({
  format: z.enum(["json", "binary", "zip"]),
  includes: z.optional(z.array(z.string())),
  excludes: z.optional(z.array(z.string())),
});
type SerializeOptions = z.infer<typeof serializeOptions>;

/** Paths of `entries` are relative to the exported folder. A zip holds no links: none leads outside it. */
export function serializeTree(
  tree: { readonly entries: readonly TreeEntry[]; readonly body: Uint8Array },
  options: SerializeOptions,
): Uint8Array {
  const wanted = exportFilter(options.includes, options.excludes);
  const entries = tree.entries.filter(({ path }) => wanted(path));
  if (options.format !== "zip") {
    return new TextEncoder().encode(JSON.stringify(formatTree({ entries, body: tree.body })));
  }
  const files: Zippable = {};
  for (const entry of entries) {
    if (entry.kind === "file")
      files[entry.path] = new Uint8Array(tree.body.subarray(entry.offset, entry.offset + entry.length));
    else if (entry.kind === "directory") files[`${entry.path}/`] = new Uint8Array();
  }
  return zipSync(files, { level: 6 });
}
