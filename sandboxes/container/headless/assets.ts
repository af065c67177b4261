import type { ImageManifest } from "../../image/manifest.ts";
import { type RuntimeAssets, runtimeAssets } from "../process/assets.ts";

/** Bytes, before compression, of everything that is downloaded. */
export type OnProgress = (loaded: number, total: number) => void;

type ImageFile = ImageManifest["snapshot"];

/** Bytes, before compression, that {@link loadAssets} reports. */
export function totalBytes({ runtime, snapshot, sitePackages, extension }: ImageManifest): number {
  const files = [runtime.wasm, runtime.standardLibrary, snapshot, sitePackages, extension];
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Loads the image once for all processes. Big files go straight to shared memory, which processes read
 * without a copy; the browser keeps the downloads, whose names carry their hashes.
 *
 * @throws Error that names the file when the server or the connection failed
 */
export async function loadAssets(
  image: ImageManifest,
  path: string,
  onProgress: OnProgress,
): Promise<RuntimeAssets> {
  const { runtime } = image;
  const total = totalBytes(image);
  let loaded = 0;
  const advance = (bytes: number) => {
    loaded += bytes;
    onProgress(loaded, total);
  };
  const url = ({ file }: ImageFile) => new URL(path + file, location.origin).href;
  const bytes = (file: ImageFile) => fetchShared(url(file), file.bytes, advance);
  const [wasm, standardLibrary, snapshot, sitePackages, extension, index] = await Promise.all([
    // From the response itself, so that the browser can keep the compiled code.
    WebAssembly.compileStreaming(request(url(runtime.wasm))).then((module) => {
      advance(runtime.wasm.bytes);
      return module;
    }),
    bytes(runtime.standardLibrary),
    bytes(image.snapshot),
    bytes(image.sitePackages),
    bytes(image.extension),
    request(url(image.index)).then((response) => response.json()),
  ]);
  return runtimeAssets.parse({
    wasm,
    glue: url(runtime.glue),
    loader: url(runtime.loader),
    standardLibrary,
    snapshot,
    image: sitePackages,
    index,
    extension: { path: image.extension.path, bytes: extension },
  });
}

async function request(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Error(`The sandbox could not load ${url}: is the site still running?`, { cause: error });
  }
  if (!response.ok) throw new Error(`The sandbox could not load ${url}: status ${response.status}.`);
  return response;
}

async function fetchShared(url: string, size: number, advance: (bytes: number) => void): Promise<Uint8Array> {
  const response = await request(url);
  const target = new Uint8Array(new SharedArrayBuffer(size));
  const reader = response.body?.getReader();
  let at = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    if (at + next.value.length > size) break;
    target.set(next.value, at);
    at += next.value.length;
    advance(next.value.length);
  }
  if (at !== size) throw new Error(`${url} holds ${at} bytes instead of ${size}: reload the page.`);
  return target;
}
