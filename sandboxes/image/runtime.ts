import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as z from "zod/mini";

/** The interpreter's files in npm `pyodide`, by their role in the manifest. */
export const runtimeFiles = {
  wasm: "pyodide.asm.wasm",
  glue: "pyodide.asm.mjs",
  loader: "pyodide.mjs",
  standardLibrary: "python_stdlib.zip",
} as const;
export type RuntimeRole = keyof typeof runtimeFiles;

const packageFile = z.object({ version: z.string() });
const lockFile = z.object({ info: z.object({ python: z.string() }) });
const directory = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));

/** Version of the installed `pyodide`, and of the Python in it. */
export async function runtimeVersion(): Promise<{ readonly version: string; readonly python: string }> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, name), "utf8"));
  const { version } = packageFile.parse(await json("package.json"));
  const { info } = lockFile.parse(await json("pyodide-lock.json"));
  return { version, python: info.python };
}

/** One of the interpreter's files. */
export async function readRuntime(role: RuntimeRole): Promise<Uint8Array> {
  return readFile(join(directory, runtimeFiles[role]));
}
