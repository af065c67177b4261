import { access, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { parse } from "smol-toml";
import {
  type EditorManifest,
  type EditorPart,
  editorManifest,
} from "../../components/workbench/editor/parts/manifest.ts";
import { digest } from "../../sandboxes/image/key.ts";
import { store, writeWhole } from "../../sandboxes/image/store.ts";
import { englishOnly } from "../build-sandbox.ts";
import { cache, root } from "../setup/paths.mjs";
import { collectLibrary, packLibrary } from "./library.ts";
import { prepareServer } from "./server-script.ts";

/** What the parts are made from. */
const inputs = [
  "scripts/editor",
  "components/workbench/editor/parts",
  "components/workbench/editor/ruff",
  "components/workbench/editor/types",
  "ruff.toml",
  "package-lock.json",
  ".cache/image/manifest.json",
];
const wasm = "node_modules/@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm";
const server = "node_modules/browser-basedpyright/dist/pyright.worker.js";

/**
 * Puts into `directory` what the editor loads when it is wanted: the linter, the language server with the sources
 * that it reads, and their workers; each named by its content's hash, with a Brotli copy.
 *
 * @returns whether anything was made
 * @throws SetupProblem when stubs cannot be downloaded
 */
export async function buildEditor(directory: string, progress: (what: string) => void): Promise<boolean> {
  const key = await digest(root, inputs);
  const known = await readManifest(directory);
  if (known?.key === key && (await present(directory, known))) return false;
  const put = async (name: string, bytes: Uint8Array) => (await store(directory, name, bytes)).file;
  progress("workers");
  const [ruffWorker, typesWorker] = await Promise.all([
    bundle("components/workbench/editor/ruff/worker.ts", "esm"),
    // A classic script, which may load the server's: that is one as well.
    bundle("components/workbench/editor/types/worker.ts", "iife"),
  ]);
  progress("language server");
  const { script, typeshed } = prepareServer(await readFile(join(root, server), "utf8"));
  const library = await collectLibrary(`${cache}image`, `${cache}editor-wheels`, typeshed);
  const manifest: EditorManifest = {
    format: 1,
    key,
    ruffWorker: await put("ruff-worker.js", ruffWorker),
    ruff: await put("ruff.wasm", await readFile(join(root, wasm))),
    typesWorker: await put("types-worker.js", typesWorker),
    typesServer: await put("types-server.js", Buffer.from(script)),
    library: await put("library.bin", packLibrary(library)),
  };
  await writeWhole(join(directory, "manifest.json"), JSON.stringify(manifest));
  await prune(directory, manifest);
  return true;
}

async function bundle(source: string, format: "esm" | "iife"): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    write: false,
    bundle: true,
    format,
    platform: "browser",
    target: "es2024",
    minify: true,
    logLevel: "error",
    plugins: [englishOnly],
    define: {
      RUFF_SETTINGS: JSON.stringify(parse(await readFile(join(root, "ruff.toml"), "utf8"))),
    },
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${source} could not be bundled.`);
  return file.contents;
}

async function readManifest(directory: string): Promise<EditorManifest | null> {
  try {
    return editorManifest.parse(JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")));
  } catch {
    // Missing, torn or of another version: build.
    return null;
  }
}

const filesOf = ({ format: _, key: __, ...files }: EditorManifest) =>
  Object.values(files satisfies Record<EditorPart, string>);

async function present(directory: string, manifest: EditorManifest): Promise<boolean> {
  const names = filesOf(manifest).flatMap((file) => [file, `${file}.br`]);
  return Promise.all(names.map((name) => access(join(directory, name)))).then(
    () => true,
    () => false,
  );
}

async function prune(directory: string, manifest: EditorManifest): Promise<void> {
  const keep = new Set(["manifest.json", ...filesOf(manifest).flatMap((file) => [file, `${file}.br`])]);
  for (const name of await readdir(directory)) if (!keep.has(name)) await rm(join(directory, name));
}

if (import.meta.main) {
  const built = await buildEditor(`${cache}editor`, console.log);
  console.log(built ? "built" : "already there");
}
