import type { ImageManifest } from "../../image/manifest.ts";
import { type RuntimeAssets, runtimeAssets } from "../process/assets.ts";
import { request } from "./image/load.ts";
import { type ImageFile, type ImageRequest, imageAnswer } from "./image/messages.ts";

/** Bytes, before compression, of everything that is downloaded. */
export type OnProgress = (loaded: number, total: number) => void;

type StoredFile = ImageManifest["snapshot"];

/** Where the image is, on this page's origin. */
export interface ImageSource {
  readonly image: ImageManifest;
  /** Prefix of its files. */
  readonly path: string;
  /** Script of the worker that loads the big ones. */
  readonly worker: string;
}

/** Bytes, before compression, that {@link loadAssets} reports. */
export function totalBytes({ runtime, snapshot, sitePackages, extension }: ImageManifest): number {
  const files = [runtime.wasm, runtime.standardLibrary, snapshot, sitePackages, extension];
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Loads the image once for all processes. Big files go to shared memory, which processes read without a
 * copy; code is compiled once, from the response itself, so that the browser keeps what it compiled.
 *
 * @throws Error that names the file when the server or the connection failed
 */
export async function loadAssets(
  { image, path, worker }: ImageSource,
  onProgress: OnProgress,
): Promise<RuntimeAssets> {
  const { runtime } = image;
  const total = totalBytes(image);
  let loaded = 0;
  const advance = (bytes: number) => {
    loaded += bytes;
    onProgress(loaded, total);
  };
  const url = ({ file }: StoredFile) => new URL(path + file, location.origin).href;
  const code = async (file: StoredFile) => {
    const module = await WebAssembly.compileStreaming(request(url(file)));
    advance(file.bytes);
    return module;
  };
  const big = [runtime.standardLibrary, image.snapshot, image.sitePackages];
  const files = big.map((file): ImageFile => ({ name: file.file, url: url(file), bytes: file.bytes }));
  const [contents, wasm, extension, index] = await Promise.all([
    loadInWorker(worker, { files }, advance),
    code(runtime.wasm),
    code(image.extension),
    request(url(image.index)).then((response) => response.json()),
  ]);
  return runtimeAssets.parse({
    wasm,
    glue: url(runtime.glue),
    loader: url(runtime.loader),
    standardLibrary: contents.get(runtime.standardLibrary.file),
    snapshot: contents.get(image.snapshot.file),
    image: contents.get(image.sitePackages.file),
    index,
    extension: { path: image.extension.path, module: extension },
  });
}

/** The worker ends itself, after it has kept what was new. */
function loadInWorker(
  script: string,
  wanted: ImageRequest,
  advance: (bytes: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { type: "module", name: "image" });
    const contents = new Map<string, Uint8Array>();
    worker.addEventListener("error", ({ message }) => {
      reject(new Error(message || "The worker that loads Python could not be started."));
    });
    worker.addEventListener("message", ({ data }) => {
      const answer = imageAnswer.parse(data);
      if (answer.type === "progress") advance(answer.bytes);
      else if (answer.type === "failed") reject(new Error(answer.message));
      else if (contents.set(answer.name, answer.content).size === wanted.files.length) resolve(contents);
    });
    worker.postMessage(wanted);
  });
}
