import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { PyodideAPI } from "pyodide";
import { arrived } from "../container/process/arrival.ts";
import { type RuntimeAssets, SITE_PACKAGES } from "../container/process/assets.ts";
import { translateErrors } from "../container/process/error-numbers.ts";
import { startInterpreter } from "../container/process/interpreter.ts";
import { differenceFrom } from "../container/process/memory.ts";
import type { SitePackages } from "./site-packages.ts";
import type { Files } from "./wheel.ts";

const require = createRequire(import.meta.url);
const halfFolder = new URL("../python/counterpoint/", import.meta.url);
/** Where the Python half lies while it is imported; a restored process has its modules in memory only. */
const halfPath = "/lib/counterpoint";

export interface SnapshotParts {
  readonly site: SitePackages;
  /** Green threads only, no framework. */
  readonly bare: boolean;
}

export interface Snapshot {
  readonly memory: Uint8Array;
  /** What programs import that the memory does not hold, compiled, by path in site-packages; none when bare. */
  readonly bytecode: Files;
}

/**
 * Starts an interpreter in this thread, puts green threads under its standard library, imports what a
 * first request would (unless `bare`), takes its memory, and has it compile what it would import later.
 *
 * Needs Node 24: without JSPI, "no stack switching" would be frozen into the memory.
 *
 * @throws Error when the interpreter does not start, or an import fails (with its Python traceback).
 */
export async function buildSnapshot({ site, bare }: SnapshotParts): Promise<Snapshot> {
  if (!("Suspending" in WebAssembly))
    throw new Error("This Node has no WebAssembly stack switching: use Node 24.");
  Object.assign(globalThis, { require });
  const errors: string[] = [];
  const image = new Uint8Array(Buffer.concat(site.parts));
  const extension = {
    path: site.extension.path,
    module: await WebAssembly.compile(site.extension.bytes),
  };
  const { python, module, initial } = await startInterpreter({
    assets: {
      ...(await readRuntime()),
      libraryArrival: arrived(),
      image,
      imageParts: [],
      index: new TextEncoder().encode(JSON.stringify(site.index)),
      extension,
    },
    standardError: (text) => errors.push(text),
  });
  try {
    await writePythonHalf(python);
    python.runPython(`import sys; sys.path.insert(0, "${halfPath}")`);
    const numbers = python.pyimport("counterpoint.error_numbers");
    numbers.install();
    const translations = numbers.translations();
    numbers.destroy();
    const stop = translateErrors(module, translations);
    python.globals.set("bare", bare);
    python.runPython(await readFile(new URL("snapshot.py", import.meta.url), "utf8"));
    stop();
    const memory = differenceFrom(initial, makeMemory(python));
    if (bare) return { memory, bytecode: new Map() };
    translateErrors(module, translations);
    return { memory, bytecode: await compileLibrary(python) };
  } catch (error) {
    throw new Error(`The snapshot could not be made. ${errors.join("\n")}`, { cause: error });
  }
}

async function compileLibrary(python: PyodideAPI): Promise<Files> {
  python.globals.set("site_packages", `${SITE_PACKAGES}/`);
  python.runPython(await readFile(new URL("bytecode.py", import.meta.url), "utf8"));
  const files = python.globals.get("bytecode");
  const compiled = files.toJs() as [path: string, content: Uint8Array][];
  files.destroy();
  return new Map(compiled);
}

async function readRuntime(): Promise<Pick<RuntimeAssets, "wasm" | "glue" | "standardLibrary">> {
  const [wasm, standardLibrary] = await Promise.all([
    readFile(require.resolve("pyodide/pyodide.asm.wasm")),
    readFile(require.resolve("pyodide/python_stdlib.zip")),
  ]);
  return {
    wasm: await WebAssembly.compile(wasm),
    glue: pathToFileURL(require.resolve("pyodide/pyodide.asm.mjs")).href,
    standardLibrary: new Uint8Array(standardLibrary),
  };
}

async function writePythonHalf(python: PyodideAPI): Promise<void> {
  python.FS.mkdirTree(`${halfPath}/counterpoint`);
  for (const name of await readdir(fileURLToPath(halfFolder))) {
    if (!name.endsWith(".py")) continue;
    const source = await readFile(new URL(name, halfFolder), "utf8");
    python.FS.writeFile(`${halfPath}/counterpoint/${name}`, source);
  }
}

/** `makeMemorySnapshot` is not in Pyodide's published types. */
function makeMemory(python: PyodideAPI): Uint8Array {
  const { makeMemorySnapshot } = python as unknown as {
    makeMemorySnapshot(options: { serializer(value: unknown): never }): Uint8Array;
  };
  return makeMemorySnapshot({
    serializer(value) {
      throw new Error(
        `The memory refers to a JavaScript object, which no snapshot can hold: ${String(value)}`,
      );
    },
  });
}
