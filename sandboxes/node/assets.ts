import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { arrived } from "../container/process/arrival.ts";
import { packageIndex, type RuntimeAssets, runtimeAssets } from "../container/process/assets.ts";
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
    const share = (parts: readonly { readonly file: string }[]) =>
      readShared(parts.map(({ file }) => join(directory, file)));
    const url = ({ file }: { readonly file: string }) => pathToFileURL(join(directory, file)).href;
    const [wasm, standardLibrary, snapshot, image, indexJson, module] = await Promise.all([
      read(runtime.wasm).then((bytes) => WebAssembly.compile(bytes)),
      share([runtime.standardLibrary]),
      share([bare ? manifest.bareSnapshot : manifest.snapshot]),
      share(manifest.sitePackages),
      read(manifest.index),
      read(extension).then((bytes) => WebAssembly.compile(bytes)),
    ]);
    return runtimeAssets.parse({
      wasm,
      glue: url(runtime.glue),
      loader: url(runtime.loader),
      standardLibrary,
      libraryArrival: arrived(),
      snapshot,
      image,
      imageParts: [],
      index: bare ? withoutMetadata(indexJson) : indexJson,
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
function withoutMetadata(index: Buffer): Buffer {
  const entries = packageIndex.parse(JSON.parse(index.toString()));
  return Buffer.from(JSON.stringify(entries.filter(([path]) => !/^[^/]+\.dist-info\//.test(path))));
}

/** Files one behind the other, straight into shared memory: they are large, and each copy on the way costs as much again. */
async function readShared(paths: readonly string[]): Promise<Uint8Array> {
  const files = await Promise.all(paths.map((path) => open(path)));
  try {
    const sizes = await Promise.all(files.map(async (file) => (await file.stat()).size));
    const bytes = new Uint8Array(new SharedArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)));
    let start = 0;
    for (const [index, file] of files.entries()) {
      const end = start + (sizes[index] ?? 0);
      while (start < end) {
        const { bytesRead } = await file.read(bytes, start, end - start);
        if (bytesRead === 0) throw new Error(`${paths[index]} ended early`);
        start += bytesRead;
      }
    }
    return bytes;
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}
