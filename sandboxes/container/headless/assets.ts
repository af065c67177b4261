import type { ImageManifest } from "../../image/manifest.ts";
import { createArrival, settle } from "../process/arrival.ts";
import { type RuntimeAssets, runtimeAssets } from "../process/assets.ts";
import { request } from "./image/load.ts";
import { type ImageFile, type ImageRequest, imageAnswer } from "./image/messages.ts";

/** Bytes, before compression, of everything that a start waits for. */
export type OnProgress = (loaded: number, total: number) => void;

type StoredFile = ImageManifest["snapshot"];

/** Where the image is, on this page's origin. */
export interface ImageSource {
  readonly image: ImageManifest;
  /** Prefix of its files. */
  readonly path: string;
  /** Script of the worker that loads the big ones. */
  readonly worker: string;
  /** Told once, when it is known whether the browser keeps all of them. */
  readonly onKept: (whole: boolean) => void;
}

/** Bytes, before compression, that {@link loadAssets} reports. */
export function totalBytes({ runtime, snapshot, extension }: ImageManifest): number {
  const files = [runtime.wasm, snapshot, extension];
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Address of one of its files. */
export function imageUrl(path: string, { file }: StoredFile): string {
  return new URL(path + file, location.origin).href;
}

/**
 * Loads the image once for all processes. Big files go to shared memory, which processes read without a
 * copy; code is compiled once, from the response itself, so that the browser keeps what it compiled. The
 * sources of the library and the packages follow when this has resolved: {@link RuntimeAssets} says whether they are here.
 *
 * @throws Error that names the file when the server or the connection failed
 */
export async function loadAssets(
  { image, path, worker, onKept }: ImageSource,
  onProgress: OnProgress,
): Promise<RuntimeAssets> {
  const { runtime } = image;
  const total = totalBytes(image);
  let loaded = 0;
  const advance = (bytes: number) => {
    loaded += bytes;
    onProgress(loaded, total);
  };
  const url = (file: StoredFile) => imageUrl(path, file);
  const code = async (file: StoredFile) => {
    const module = await WebAssembly.compileStreaming(request(url(file)));
    advance(file.bytes);
    return module;
  };
  const big = (
    file: StoredFile,
    target: Uint8Array = new Uint8Array(new SharedArrayBuffer(file.bytes)),
  ): ImageFile => ({
    name: file.file,
    url: url(file),
    target,
  });
  const late = (file: StoredFile, target?: Uint8Array) => ({
    ...big(file, target),
    arrival: createArrival(),
  });
  const snapshot = big(image.snapshot);
  const standardLibrary = late(runtime.standardLibrary);
  const packages = new Uint8Array(
    new SharedArrayBuffer(image.sitePackages.reduce((sum, { bytes }) => sum + bytes, 0)),
  );
  let end = 0;
  const parts = image.sitePackages.map((file) => {
    const start = end;
    end += file.bytes;
    return { end, ...late(file, packages.subarray(start, end)) };
  });
  const later = [standardLibrary, ...parts];
  const [, wasm, extension, index] = await Promise.all([
    loadInWorker(worker, { files: [snapshot], later }, { advance, onKept }),
    code(runtime.wasm),
    code(image.extension),
    request(url(image.index)).then(async (response) => shared(await response.arrayBuffer())),
  ]);
  return runtimeAssets.parse({
    wasm,
    glue: url(runtime.glue),
    loader: url(runtime.loader),
    standardLibrary: standardLibrary.target,
    libraryArrival: standardLibrary.arrival,
    snapshot: snapshot.target,
    image: packages,
    imageParts: parts.map(({ end, arrival }) => ({ end, arrival })),
    index,
    extension: { path: image.extension.path, module: extension },
  });
}

function shared(bytes: ArrayBuffer): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  copy.set(new Uint8Array(bytes));
  return copy;
}

/** The worker ends itself, after it has kept what was new. */
function loadInWorker(
  script: string,
  wanted: ImageRequest,
  { advance, onKept }: { advance: (bytes: number) => void; onKept: ImageSource["onKept"] },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { type: "module", name: "image" });
    worker.addEventListener("error", ({ message }) => {
      for (const { arrival } of wanted.later) settle(arrival, false);
      onKept(false);
      reject(new Error(message || "The worker that loads Python could not be started."));
    });
    worker.addEventListener("message", ({ data }) => {
      const answer = imageAnswer.parse(data);
      if (answer.type === "progress") advance(answer.bytes);
      else if (answer.type === "kept") onKept(answer.whole);
      else if (answer.type === "failed") reject(new Error(answer.message));
      else resolve();
    });
    worker.postMessage(wanted);
  });
}
