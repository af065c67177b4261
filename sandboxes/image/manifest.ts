import * as z from "zod/mini";

/**
 * What set-up leaves in `.cache/image/` and every process starts from. File names carry the first 16
 * hex digits of their sha256, so that they can be served immutable; each has a `.br` beside it.
 */
const file = z.object({ file: z.string(), bytes: z.int(), sha256: z.string() });
export const imageManifest = z.object({
  format: z.literal(2),
  /** Version of npm `pyodide`, and of Python in it. */
  pyodide: z.string(),
  python: z.string(),
  packages: z.array(z.object({ name: z.string(), version: z.string() })),
  /** All files of site-packages, end to end, in the order in which they are fetched: first the frameworks', last byte code. */
  sitePackages: z.array(file),
  /** JSON: [path relative to site-packages, offset, length][] into all of `sitePackages`. */
  index: file,
  /** Memory of an interpreter with both frameworks imported and green threads installed. */
  snapshot: file,
  /** Memory of an interpreter with green threads only: `--bare`. */
  bareSnapshot: file,
  /** pydantic_core, the one native extension: its path in site-packages and its bytes. */
  extension: z.extend(file, { path: z.string() }),
  /** The interpreter itself, from npm. */
  runtime: z.object({ wasm: file, glue: file, loader: file, standardLibrary: file }),
});
export type ImageManifest = z.infer<typeof imageManifest>;
