import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digest } from "./key.ts";
import { readLock } from "./lock.ts";
import { makeSnapshot } from "./make-snapshot.ts";
import { type ImageManifest, imageManifest } from "./manifest.ts";
import { Parts } from "./parts.ts";
import { type RuntimeRole, readRuntime, runtimeFiles, runtimeVersion } from "./runtime.ts";
import { collectSitePackages, type SitePackages } from "./site-packages.ts";
import { prune, store, writeWhole } from "./store.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const imageDirectory = join(root, ".cache/image");
/** Where the wheels of the lock are kept between builds. */
export const wheelDirectory = join(root, ".cache/wheels");

/** What decides the bytes of site-packages, and what decides those of a snapshot besides. */
const siteInputs = [
  "image/packages.json",
  "image/wanted.json",
  "image/closure.ts",
  "image/pack.ts",
  "image/select.ts",
  "image/site-packages.ts",
  "image/store.ts",
  "image/wheel.ts",
];
const snapshotInputs = [
  "image/snapshot.ts",
  "image/snapshot.py",
  "image/worker.ts",
  "image/store.ts",
  "python/counterpoint",
  "container/process",
];
const inSandboxes = (paths: readonly string[]) => paths.map((path) => `sandboxes/${path}`);

/**
 * Builds what every process starts from into `.cache/image/`, from the wheels in `.cache/wheels/`. Parts that
 * are there, undamaged and made from the same inputs are kept. The manifest is written last.
 * @param onProgress told what is being made
 * @returns how many parts were made anew
 * @throws SetupProblem when the lock is not closed or a snapshot cannot be made.
 */
export async function buildImage(onProgress: (what: string) => void): Promise<number> {
  await mkdir(imageDirectory, { recursive: true });
  const packages = await readLock();
  const { version, python } = await runtimeVersion();
  const siteKey = await digest(root, inSandboxes(siteInputs));
  const snapshotKey = await digest(root, inSandboxes(snapshotInputs), [siteKey, version]);
  const parts = await Parts.open(imageDirectory);
  const put = (name: string, bytes: Uint8Array) => store(imageDirectory, name, bytes);

  let collecting: Promise<SitePackages> | undefined;
  const collect = () => {
    onProgress("unpacking packages");
    collecting ??= collectSitePackages(packages, wheelDirectory);
    return collecting;
  };
  const runtime = (role: RuntimeRole) =>
    parts.part(role, version, async () => put(runtimeFiles[role], await readRuntime(role)));
  const snapshot = (name: string, bare: boolean) =>
    parts.part(name, snapshotKey, async () => {
      const site = await collect();
      onProgress("taking memory snapshots");
      const bytes = await makeSnapshot(site, bare);
      onProgress("compressing");
      return put(`${name}.bin`, bytes);
    });

  // Compression runs in libuv's threads and each snapshot in a worker: all parts are made side by side.
  const sitePart = (name: string, number: number) =>
    parts.part(name, siteKey, async () =>
      put(`${name}.bin`, (await collect()).parts[number] ?? new Uint8Array()),
    );
  const [frameworks, others, index, extension, full, bare, wasm, glue, loader, standardLibrary] =
    await Promise.all([
      sitePart("site-packages", 0),
      sitePart("more-packages", 1),
      parts.part("index", siteKey, async () =>
        put("index.json", new TextEncoder().encode(JSON.stringify((await collect()).index))),
      ),
      parts.part("extension", siteKey, async () => {
        const { path, bytes } = (await collect()).extension;
        return { ...(await put("extension.so", bytes)), path };
      }),
      snapshot("snapshot", false),
      snapshot("bare-snapshot", true),
      runtime("wasm"),
      runtime("glue"),
      runtime("loader"),
      runtime("standardLibrary"),
    ]);

  const manifest: ImageManifest = imageManifest.parse({
    format: 2,
    pyodide: version,
    python,
    packages: packages.map((locked) => ({ name: locked.name, version: locked.version })),
    sitePackages: [frameworks, others],
    index,
    snapshot: full,
    bareSnapshot: bare,
    extension,
    runtime: { wasm, glue, loader, standardLibrary },
  });
  await writeWhole(join(imageDirectory, "manifest.json"), JSON.stringify(manifest, null, 2));
  await prune(imageDirectory, new Set([...parts.kept, "manifest.json", "parts.json"]));
  return parts.built;
}
