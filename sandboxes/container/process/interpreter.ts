import type { PyodideAPI } from "pyodide";
import { type RuntimeAssets, SITE_PACKAGES } from "./assets.ts";
import type { EmscriptenModule, EmscriptenSettings, Glue } from "./emscripten.ts";
import { packageFileSystem, packageTree } from "./packages.ts";

const PAGE = 65_536;
/** A snapshot only fits the interpreter that made it; Pyodide compares 256 bits in hexadecimal. */
const BUILD = "3140070".padEnd(64, "0");

export interface InterpreterOptions {
  readonly assets: Omit<RuntimeAssets, "snapshot" | "loader">;
  /** Memory to restore; without it the interpreter starts afresh, ready for `makeMemorySnapshot`. */
  readonly snapshot?: Uint8Array;
  /** Called before WebAssembly is instantiated, to replace system calls (`__syscall_fcntl64`). */
  readonly wrapImports?: (env: Record<string, unknown>, module: () => EmscriptenModule | undefined) => void;
  readonly standardError: (text: string) => void;
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
 */
export async function startInterpreter(
  options: InterpreterOptions,
): Promise<{ python: PyodideAPI; module: EmscriptenModule }> {
  const { assets, snapshot } = options;
  const extensionPath = `${SITE_PACKAGES}/${assets.extension.path}`;
  let module: EmscriptenModule | undefined;
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
      options.wrapImports?.(imports.env, () => module);
      WebAssembly.instantiate(assets.wasm, imports).then((instance) => {
        if (snapshot) growTo(instance, snapshot);
        done(instance, assets.wasm);
      }, failure.reject);
      return {};
    },
    preRun: [
      (started) => {
        module = started;
        Object.assign(started.ENV, { HOME: "/home/project", PYTHONINSPECT: "1" });
        mountLibrary(started, assets);
        started.addRunDependency("extension");
        loadExtension(started, extensionPath, assets.extension.bytes).then(
          () => started.removeRunDependency("extension"),
          failure.reject,
        );
      },
    ],
  };

  const glue = (await import(/* @vite-ignore */ assets.glue)) as { default: Glue };
  const started = await Promise.race([glue.default(settings), failure.promise]);
  const internals = started.API;
  const restored = snapshot ? internals.restoreSnapshot?.(snapshot) : undefined;
  const python = internals.finalizeBootstrap?.(restored, () => ({}));
  if (!python) throw new Error("The interpreter's glue is of another version: finalizeBootstrap is missing.");
  internals.initializeStreams?.(() => null, options.standardError, options.standardError);
  return { python, module: started };
}

/** A snapshot is a header of `[magic, length of header, …]` and the memory. */
function growTo(instance: WebAssembly.Instance, snapshot: Uint8Array): void {
  const header = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 2)[1] ?? 0;
  const memory = instance.exports.memory as WebAssembly.Memory;
  const missing = snapshot.length - header - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}

function mountLibrary(module: EmscriptenModule, assets: InterpreterOptions["assets"]): void {
  const { FS } = module;
  FS.mkdirTree(SITE_PACKAGES);
  FS.mkdirTree("/lib/python3.14/lib-dynload");
  FS.mkdirTree("/home/project");
  FS.mkdirTree("/tmp");
  FS.writeFile("/lib/python314.zip", assets.standardLibrary);
  FS.mount(packageFileSystem(FS, packageTree(assets)), {}, SITE_PACKAGES);
  module.API.sitePackages = SITE_PACKAGES;
  module.API.pyVersionTuple = [3, 14, 2];
  FS.chdir("/home/project");
}

async function loadExtension(module: EmscriptenModule, path: string, bytes: Uint8Array): Promise<void> {
  // WebAssembly refuses to compile shared memory: copy.
  const exports = await module.loadWebAssemblyModule(
    bytes.slice(),
    { loadAsync: true, nodelete: true },
    path,
    {},
  );
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
