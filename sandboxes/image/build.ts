import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digest } from "./key.ts";
import { readLock } from "./lock.ts";
import { makeSnapshot } from "./make-snapshot.ts";
import { type ImageManifest, imageManifest } from "./manifest.ts";
import { pack } from "./pack.ts";
import { Parts } from "./parts.ts";
import { type RuntimeRole, readRuntime, runtimeFiles, runtimeVersion } from "./runtime.ts";
import { collectSitePackages, type SitePackages } from "./site-packages.ts";
import type { Snapshot } from "./snapshot.ts";
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
/** What decides, with the inputs of a snapshot, which byte code is made. */
const bytecodeInputs = ["image/bytecode.py"];
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
  const bytecodeKey = await digest(root, inSandboxes(bytecodeInputs), [snapshotKey]);
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
  const freezing = new Map<boolean, Promise<Snapshot>>();
  const freeze = async (bare: boolean) => {
    const site = await collect();
    onProgress("taking memory snapshots");
    const frozen = freezing.get(bare) ?? makeSnapshot(site, bare);
    freezing.set(bare, frozen);
    const snapshot = await frozen;
    onProgress("compressing");
    return snapshot;
  };
  const snapshot = (name: string, bare: boolean) =>
    parts.part(name, snapshotKey, async () => put(`${name}.bin`, (await freeze(bare)).memory));

  // Compression runs in libuv's threads and each snapshot in a worker: all parts are made side by side.
  const sitePart = (name: string, number: number) =>
    parts.part(name, siteKey, async () =>
      put(`${name}.bin`, (await collect()).parts[number] ?? new Uint8Array()),
    );
  const bytecodePart = parts.part("bytecode", bytecodeKey, async () => {
    const start = (await collect()).index.reduce(
      (end, [, offset, length]) => Math.max(end, offset + length),
      0,
    );
    const { bytes, index } = pack((await freeze(false)).bytecode, start);
    return { ...(await put("bytecode.bin", bytes)), contents: index };
  });
  const indexPart = async () => {
    const { sha256, contents = [] } = await bytecodePart;
    return parts.part("index", await digest(root, [], [siteKey, sha256]), async () =>
      put("index.json", new TextEncoder().encode(JSON.stringify([...(await collect()).index, ...contents]))),
    );
  };
  const [frameworks, others, bytecode, index, extension, full, bare, wasm, glue, loader, standardLibrary] =
    await Promise.all([
      sitePart("site-packages", 0),
      sitePart("more-packages", 1),
      bytecodePart,
      indexPart(),
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
    sitePackages: [frameworks, others, bytecode],
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
