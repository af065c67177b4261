import * as z from "zod/mini";
import type { Arrival } from "./arrival.ts";

/** Bytes that every process of a sandbox reads and none writes; on shared memory wherever the host allows it. */
const bytes = z.instanceof(Uint8Array);
const arrival = z.custom<Arrival>((value) => value instanceof Int32Array);

/** [path relative to site-packages, offset, length] into the image. */
export const packageIndex = z.array(z.tuple([z.string(), z.int(), z.int()]));

/**
 * What a process starts from: the files named by the image's manifest, loaded once by the host and posted
 * to every worker. A `WebAssembly.Module` and a `SharedArrayBuffer` cross workers without being copied, so
 * a further process costs its own interpreter memory and no download.
 */
export const runtimeAssets = z.object({
  /** `pyodide.asm.wasm`, compiled once. */
  wasm: z.instanceof(WebAssembly.Module),
  /** URL of `pyodide.asm.mjs`: the Emscripten glue, imported by the worker. */
  glue: z.string(),
  /** URL of `pyodide.mjs`. */
  loader: z.string(),
  /** `python_stdlib.zip`; possibly still on its way, see `arrival.ts`. */
  standardLibrary: bytes,
  libraryArrival: arrival,
  /** Memory of a started interpreter, see `sandboxes/image/snapshot.ts`. */
  snapshot: bytes,
  /** All files of site-packages, end to end, in parts that may still be on their way. */
  image: bytes,
  /** Where in `image` each part ends, and whether it is here. */
  imageParts: z.array(z.object({ end: z.int(), arrival })),
  /** {@link packageIndex} as JSON: few processes read it. */
  index: bytes,
  /** The one native extension, pydantic_core: path relative to site-packages, and its code, compiled once. */
  extension: z.object({ path: z.string(), module: z.instanceof(WebAssembly.Module) }),
});
export type RuntimeAssets = z.infer<typeof runtimeAssets>;

/** Where the image is mounted in every process: below the prefix of `prefix.py`. */
export const SITE_PACKAGES = "/usr/local/lib/python3.14/site-packages";

/** Where a sandbox's project is mounted in every process. */
export const PROJECT_ROOT = "/home/project";
