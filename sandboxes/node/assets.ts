import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { arrived } from "../container/process/arrival.ts";
import { type RuntimeAssets, runtimeAssets } from "../container/process/assets.ts";
import { imageManifest } from "../image/manifest.ts";

/** Where set-up leaves the image; COUNTERPOINT_IMAGE names another place, to try one that is not yet served. */
export const imageDirectory =
  process.env.COUNTERPOINT_IMAGE ?? fileURLToPath(new URL("../../.cache/image/", import.meta.url));

/** The image was never built, or is not whole. */
export class ImageMissing extends Error {
  constructor(cause: unknown) {
    super("Python's image is missing. Run `npm start` once: it downloads and builds it.", { cause });
    this.name = "ImageMissing";
  }
}

const index = z.array(z.tuple([z.string(), z.int(), z.int()]));

/**
 * Reads what processes start from into shared memory, which all workers read without a copy.
 *
 * @param bare start without the frameworks in memory, so that other versions on PYTHONPATH are used
 * @throws ImageMissing
 */
export async function readAssets(bare: boolean, directory = imageDirectory): Promise<RuntimeAssets> {
  try {
    const manifest = imageManifest.parse(
      JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")),
    );
    const { runtime, extension } = manifest;
    const read = ({ file }: { readonly file: string }) => readFile(join(directory, file));
    const url = ({ file }: { readonly file: string }) => pathToFileURL(join(directory, file)).href;
    const [wasm, standardLibrary, snapshot, image, indexJson, module] = await Promise.all([
      read(runtime.wasm).then((bytes) => WebAssembly.compile(bytes)),
      read(runtime.standardLibrary).then(shared),
      read(bare ? manifest.bareSnapshot : manifest.snapshot).then(shared),
      Promise.all(manifest.sitePackages.map(read)).then((parts) => shared(Buffer.concat(parts))),
      read(manifest.index),
      read(extension).then((bytes) => WebAssembly.compile(bytes)),
    ]);
    const entries = index.parse(JSON.parse(indexJson.toString()));
    return runtimeAssets.parse({
      wasm,
      glue: url(runtime.glue),
      loader: url(runtime.loader),
      standardLibrary,
      libraryArrival: arrived(),
      snapshot,
      image,
      imageParts: [],
      index: bare ? withoutMetadata(entries) : entries,
      extension: { path: extension.path, module },
    } satisfies Record<keyof RuntimeAssets, unknown>);
  } catch (error) {
    throw new ImageMissing(error);
  }
}

/**
 * The image's packages stay importable behind PYTHONPATH, but are not *installed*: without their metadata
 * no entry point of theirs, such as a pytest plugin, meddles with the versions that are tried.
 */
function withoutMetadata(entries: z.infer<typeof index>): z.infer<typeof index> {
  return entries.filter(([path]) => !/^[^/]+\.dist-info\//.test(path));
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
