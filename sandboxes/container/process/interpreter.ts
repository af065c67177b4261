import type { PyodideAPI } from "pyodide";
import { PROJECT_ROOT, type RuntimeAssets, SITE_PACKAGES } from "./assets.ts";
import type { EmscriptenModule, EmscriptenSettings, Glue, ProcessFileSystem } from "./emscripten.ts";
import { growTo, initialWords, restoreMemory } from "./memory.ts";
import { mountPackages, packageTree, placeFile } from "./packages.ts";

/** Written into a snapshot as 256 bits in hexadecimal; the image's manifest says which build a snapshot fits. */
const BUILD = "0".repeat(64);

export interface InterpreterOptions {
  readonly assets: Omit<RuntimeAssets, "snapshot" | "loader">;
  /** Memory to restore; without it the interpreter starts afresh, ready for `makeMemorySnapshot`. */
  readonly snapshot?: Uint8Array;
  /** Called before WebAssembly is instantiated, to replace system calls (`__syscall_fcntl64`). */
  readonly wrapImports?: (env: Record<string, unknown>, machine: Machine) => void;
  readonly standardError: (text: string) => void;
}

export interface Interpreter {
  readonly python: PyodideAPI;
  readonly module: EmscriptenModule;
}

/** What a replaced system call reaches of the running interpreter. */
export interface Machine {
  readonly files: () => ProcessFileSystem | undefined;
  readonly memory: () => WebAssembly.Memory;
}

/**
 * Starts CPython, or restores it from a snapshot, from bytes that are already here.
 *
 * Pyodide's own `loadPyodide` does the same but fetches wasm, library and lock file by URL, which for a
 * restored process means megabytes again and globals to be patched; this follows its stages
 * (`src/js/pyodide.ts`, `emscripten-settings.ts`) with the network left out.
 *
 * pydantic_core is loaded before the runtime starts, in every interpreter alike: its table and memory
 * bases must be those that the snapshot was made with.
 *
 * @returns besides the interpreter, what its file had put into the memory where nothing was restored, see `initialWords`
 */
export async function startInterpreter(
  options: InterpreterOptions,
): Promise<Interpreter & { initial: Uint32Array }> {
  const { assets, snapshot } = options;
  const extensionPath = `${SITE_PACKAGES}/${assets.extension.path}`;
  let files: ProcessFileSystem | undefined;
  let memory: WebAssembly.Memory | undefined;
  let initial: Uint32Array = new Uint32Array();
  const machine: Machine = {
    files: () => files,
    memory() {
      if (!memory) throw new Error("A system call before the interpreter was instantiated.");
      return memory;
    },
  };
  const failure = Promise.withResolvers<never>();

  const settings: EmscriptenSettings = {
    noImageDecoding: true,
    noAudioDecoding: true,
    noWasmDecoding: false,
    noInitialRun: snapshot !== undefined,
    arguments: [],
    print: options.standardError,
    printErr: options.standardError,
    locateFile: (path) => path,
    API: { config: bootstrapConfig(snapshot === undefined), runtimeEnv: runtimeEnvironment() },
    instantiateWasm(imports, done) {
      const marker = Symbol("error marker");
      imports.env.Jsv_GetError_import = () => marker;
      imports.env.JsvError_Check = (value: unknown) => value === marker;
      options.wrapImports?.(imports.env, machine);
      WebAssembly.instantiate(assets.wasm, imports).then((instance) => {
        memory = instance.exports.memory as WebAssembly.Memory;
        initial = initialWords(memory, snapshot);
        if (snapshot) growTo(memory, snapshot);
        done(instance, assets.wasm);
      }, failure.reject);
      return {};
    },
    preRun: [
      (started) => {
        files = started.FS;
        Object.assign(started.ENV, { HOME: PROJECT_ROOT, PYTHONINSPECT: "1" });
        mountLibrary(started, assets);
        started.addRunDependency("extension");
        loadExtension(started, extensionPath, assets.extension.module).then(
          () => started.removeRunDependency("extension"),
          failure.reject,
        );
      },
    ],
  };

  const glue = (await import(/* @vite-ignore */ assets.glue)) as { default: Glue };
  const started = await Promise.race([glue.default(settings), failure.promise]);
  const internals = started.API;
  const restored = snapshot ? restoreMemory(started, snapshot, initial) : undefined;
  // The module keeps its settings, which would keep megabytes that nobody wants again.
  if (snapshot) initial = new Uint32Array();
  const python = internals.finalizeBootstrap?.(restored, () => ({}));
  if (!python) throw new Error("The interpreter's glue is of another version: finalizeBootstrap is missing.");
  internals.initializeStreams?.(() => null, options.standardError, options.standardError);
  return { python, module: started, initial };
}

function mountLibrary(module: EmscriptenModule, assets: InterpreterOptions["assets"]): void {
  const { FS } = module;
  FS.mkdirTree("/lib/python3.14/lib-dynload");
  FS.mkdirTree(PROJECT_ROOT);
  FS.mkdirTree("/tmp");
  placeFile(FS, "/lib/python314.zip", assets.standardLibrary, assets.libraryArrival);
  mountPackages(FS, () => packageTree(assets), SITE_PACKAGES);
  module.API.sitePackages = SITE_PACKAGES;
  module.API.pyVersionTuple = [3, 14, 2];
  FS.chdir(PROJECT_ROOT);
}

async function loadExtension(
  module: EmscriptenModule,
  path: string,
  code: WebAssembly.Module,
): Promise<void> {
  const exports = await module.loadWebAssemblyModule(code, { loadAsync: true, nodelete: true }, path, {});
  module.preloadedWasm[path] = exports;
  await module.loadDynamicLibrary(path, {
    loadAsync: true,
    global: true,
    nodelete: true,
    allowUndefined: true,
  });
}

function bootstrapConfig(makeSnapshot: boolean): object {
  return {
    jsglobals: globalThis,
    args: [],
    env: {},
    packages: [],
    packageCacheDir: "/",
    packageBaseUrl: "/",
    indexURL: "/",
    cdnUrl: "/",
    enableRunUntilComplete: false,
    checkAPIVersion: true,
    _makeSnapshot: makeSnapshot,
    BUILD_ID: BUILD,
  };
}

function runtimeEnvironment(): object {
  const node = typeof process === "object" && typeof process.versions?.node === "string";
  return {
    IN_NODE: node,
    IN_NODE_ESM: node,
    IN_NODE_COMMONJS: false,
    IN_BROWSER: !node,
    IN_BROWSER_MAIN_THREAD: false,
    IN_BROWSER_WEB_WORKER: !node,
    IN_BUN: false,
    IN_DENO: false,
    IN_SAFARI: false,
    IN_SHELL: false,
    IN_WORKERD: false,
  };
}
