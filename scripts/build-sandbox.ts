import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { build, version as esbuildVersion, type Metafile, type Plugin } from "esbuild";
import {
  BUNDLE_MANIFEST,
  type BundleManifest,
  bundleManifest,
} from "../sandboxes/container/serve/bundle-manifest.ts";

/**
 * Bundles what the sandbox's origins serve into `.cache/sandbox/`: one file for each entry point, named by
 * its content's hash, with a Brotli copy, and the scripts of FastAPI's documentation pages.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const CONTAINER = join(ROOT, "sandboxes/container");

/** Modules may be `type: module` workers; the service worker and the page script are classic scripts. */
const ENTRIES = {
  headless: { source: "headless/main.ts", format: "esm" },
  files: { source: "files/worker.ts", format: "esm" },
  process: { source: "process/worker.ts", format: "esm" },
  image: { source: "headless/image/worker.ts", format: "esm" },
  serviceWorker: { source: "previews/service-worker.ts", format: "iife" },
  bridge: { source: "previews/bridge.ts", format: "esm" },
  preview: { source: "previews/script/main.ts", format: "iife" },
  bootstrap: { source: "previews/bootstrap.ts", format: "esm" },
  offline: { source: "headless/offline/worker.ts", format: "iife" },
} as const satisfies Record<keyof BundleManifest["entries"], { source: string; format: "esm" | "iife" }>;
type Entry = keyof typeof ENTRIES;

interface Group {
  readonly names: readonly Entry[];
  readonly format: "esm" | "iife";
  /** Whether what is imported when it is wanted gets files of its own; in workers it would be one more wait. */
  readonly splitting: boolean;
}

const others = (format: Group["format"]) =>
  (Object.keys(ENTRIES) as Entry[]).filter((name) => name !== "headless" && ENTRIES[name].format === format);

const GROUPS: readonly Group[] = [
  { names: ["headless"], format: "esm", splitting: true },
  { names: others("esm"), format: "esm", splitting: false },
  { names: others("iife"), format: "iife", splitting: false },
];

/** Answered in place of a CDN, see `previews/local-copies.ts`. */
const VENDOR = [
  "swagger-ui-dist/swagger-ui-bundle.js",
  "swagger-ui-dist/swagger-ui-standalone-preset.js",
  "swagger-ui-dist/swagger-ui.css",
  "swagger-ui-dist/favicon-32x32.png",
  "redoc/bundles/redoc.standalone.js",
];

const compress = promisify(brotliCompress);

/**
 * Builds unless the last build's inputs and outputs are all still there.
 *
 * @returns whether anything was built
 * @throws BuildFailure of esbuild, which names file and line
 */
export async function buildSandbox(directory: string, log: (line: string) => void): Promise<boolean> {
  const previous = await readManifest(directory);
  if (previous && (await isCurrent(directory, previous))) return false;
  await mkdir(join(directory, "vendor"), { recursive: true });
  const inputs = new Set<string>([relative(ROOT, fileURLToPath(import.meta.url)), ...VENDOR.map(inModules)]);
  const entries = {} as Record<Entry, string>;
  const chunks: string[] = [];
  for (const group of GROUPS) {
    const { metafile } = await bundle(group, directory);
    for (const file of Object.keys(metafile.inputs)) inputs.add(file);
    const found = outputs(metafile, group.names);
    Object.assign(entries, found);
    const names = new Set<string>(Object.values(found));
    chunks.push(
      ...Object.keys(metafile.outputs)
        .map((path) => basename(path))
        .filter((file) => !names.has(file)),
    );
  }
  const vendor = await Promise.all(
    VENDOR.map(async (path) => {
      const target = join(directory, "vendor", path);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(ROOT, inModules(path)), target);
      return `vendor/${path}`;
    }),
  );
  const built = [...Object.values(entries), ...chunks, ...vendor];
  await Promise.all(
    built.filter((file) => !file.endsWith(".png")).map((file) => precompress(directory, file)),
  );
  const files = [...inputs].sort();
  const manifest: BundleManifest = {
    format: 3,
    inputs: { files, sha256: await hashFiles(files) },
    entries,
    chunks,
    vendor,
  };
  const temporary = join(directory, `${BUNDLE_MANIFEST}.${process.pid}`);
  await writeFile(temporary, JSON.stringify(manifest));
  await rename(temporary, join(directory, BUNDLE_MANIFEST));
  await prune(directory, new Set([...Object.values(entries), ...chunks]));
  log(`bundled ${Object.keys(entries).length} parts of the sandbox`);
  return true;
}

const inModules = (path: string) => `node_modules/${path}`;

function bundle({ names, format, splitting }: Group, directory: string) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: names.map((name) => ({ in: join(CONTAINER, ENTRIES[name].source), out: name })),
    outdir: directory,
    entryNames: "[name]-[hash]",
    bundle: true,
    format,
    splitting,
    chunkNames: "chunk-[hash]",
    platform: "browser",
    target: "es2024",
    minify: true,
    metafile: true,
    logLevel: "error",
    // Pyodide's loader and the code it shares with Node name these; no browser reaches them.
    external: ["node:*"],
    plugins: [englishOnly],
  });
}

/** zod's messages in fifty languages are two thirds of a worker's script; ours are for developers. */
export const englishOnly: Plugin = {
  name: "english-only",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
      loader: "js",
    }));
  },
};

function outputs(metafile: Metafile, names: readonly Entry[]): Partial<Record<Entry, string>> {
  const found: Partial<Record<Entry, string>> = {};
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    const name = names.find((candidate) => entryPoint?.endsWith(ENTRIES[candidate].source));
    if (name) found[name] = basename(path);
  }
  return found;
}

async function precompress(directory: string, file: string): Promise<void> {
  const content = await readFile(join(directory, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(join(directory, `${file}.br`), await compress(content, { params }));
}

async function readManifest(directory: string): Promise<BundleManifest | null> {
  try {
    return bundleManifest.parse(JSON.parse(await readFile(join(directory, BUNDLE_MANIFEST), "utf8")));
  } catch {
    // Missing, torn or of another version: build.
    return null;
  }
}

async function isCurrent(
  directory: string,
  { inputs, entries, chunks, vendor }: BundleManifest,
): Promise<boolean> {
  try {
    for (const file of [...Object.values(entries), ...chunks, ...vendor]) await stat(join(directory, file));
    return (await hashFiles(inputs.files)) === inputs.sha256;
  } catch {
    // An input or output is gone.
    return false;
  }
}

async function hashFiles(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(esbuildVersion);
  const contents = await Promise.all(files.map((file) => readFile(join(ROOT, file))));
  files.forEach((file, index) => {
    hash.update(`\0${file}\0`).update(contents[index] ?? "");
  });
  return hash.digest("hex");
}

async function prune(directory: string, keep: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const name = entry.name.replace(/\.br$/, "");
    if (entry.isFile() && name.endsWith(".js") && !keep.has(name)) await rm(join(directory, entry.name));
  }
}

if (import.meta.main) {
  const started = performance.now();
  const built = await buildSandbox(join(ROOT, ".cache/sandbox"), console.log);
  console.log(built ? `in ${Math.round(performance.now() - started)} ms` : "sandbox bundles are up to date");
}
