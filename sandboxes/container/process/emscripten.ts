import type { PyodideAPI } from "pyodide";
import type { EmscriptenFileSystem, FileSystemNode } from "../files/emscripten.ts";

/**
 * The parts of Emscripten's module and of Pyodide's bootstrap that are used here. Neither is documented;
 * they are those of Emscripten 5.0.3 and Pyodide 314.0.7, and `npm` pins that version.
 */

/** What is needed of `FS` besides that which the project's files need. */
export interface ProcessFileSystem extends EmscriptenFileSystem {
  writeFile(path: string, content: Uint8Array | string): void;
  lookupPath(path: string): { readonly node: FileSystemNode };
  chdir(path: string): void;
}

/** Emscripten's `Module`: the object that is passed in, filled by the glue. */
export interface EmscriptenModule {
  readonly FS: ProcessFileSystem;
  readonly API: PyodideInternals;
  readonly HEAP8: Int8Array;
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  readonly wasmTable: WebAssembly.Table;
  /** Address of C's `tzname`. */
  readonly _tzname: number;
  /** Puts a function into the table; the signature names the result's type first. */
  addFunction(implementation: (...args: never[]) => unknown, signature: string): number;
  _Py_IncRef(object: number): void;
  _Py_DecRef(object: number): void;
  readonly preloadedWasm: Record<string, object>;
  loadWebAssemblyModule(
    code: WebAssembly.Module,
    flags: { readonly loadAsync: true; readonly nodelete: true },
    name: string,
    scope: object,
  ): Promise<object>;
  loadDynamicLibrary(
    name: string,
    flags: {
      readonly loadAsync: true;
      readonly global: true;
      readonly nodelete: true;
      readonly allowUndefined: true;
    },
  ): Promise<boolean>;
  addRunDependency(id: string): void;
  removeRunDependency(id: string): void;
}

export interface PyodideInternals {
  config: object;
  runtimeEnv: object;
  restoreSnapshot?(snapshot: Uint8Array): object;
  finalizeBootstrap?(snapshot?: object, deserialize?: (value: unknown) => unknown): PyodideAPI;
  initializeStreams?(
    stdin?: () => null,
    stdout?: (text: string) => void,
    stderr?: (text: string) => void,
  ): void;
  sitePackages?: string;
  pyVersionTuple?: readonly number[];
}

/** What the glue is called with. */
export interface EmscriptenSettings {
  readonly noImageDecoding: true;
  readonly noAudioDecoding: true;
  readonly noWasmDecoding: false;
  readonly noInitialRun: boolean;
  readonly arguments: readonly string[];
  readonly preRun: readonly ((module: EmscriptenModule & { ENV: Record<string, string> }) => void)[];
  readonly print: (text: string) => void;
  readonly printErr: (text: string) => void;
  readonly locateFile: (path: string) => string;
  readonly instantiateWasm: (
    imports: WebAssembly.Imports & { env: Record<string, unknown> },
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
  readonly API: PyodideInternals;
}

/** Default export of `pyodide.asm.mjs`. */
export type Glue = (settings: EmscriptenSettings) => Promise<EmscriptenModule>;
