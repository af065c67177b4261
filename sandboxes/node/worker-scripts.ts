import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

/** What a thread may be: a process of the container, or the owner of its files. */
export type WorkerScripts = Readonly<Record<"process" | "files", URL>>;

const directory = fileURLToPath(new URL("../../.cache/node-workers/", import.meta.url));
const source = (path: string) =>
  fileURLToPath(new URL(`../container/${path}/worker-node.ts`, import.meta.url));

let built: WorkerScripts | undefined;

/**
 * The scripts of the container's threads under Node, each bundled into one file. A thread loads its modules anew, and
 * a hundred TypeScript modules cost it four times the processor time of one file (230 ms against 65). They are bundled
 * anew in each Node process, so that they are never older than their sources.
 *
 * @throws Error of esbuild's, naming file and line, when a module cannot be read
 */
export function workerScripts(): WorkerScripts {
  built ??= bundle({ process: source("process"), files: source("files") });
  return built;
}

function bundle(entryPoints: Record<keyof WorkerScripts, string>): WorkerScripts {
  const { outputFiles } = buildSync({
    entryPoints,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    outdir: directory,
    write: false,
    logLevel: "silent",
  });
  const script = (kind: keyof WorkerScripts) => {
    const output = outputFiles.find(({ path }) => basename(path) === `${kind}.js`);
    if (!output) throw new Error(`esbuild made nothing of ${kind}`);
    const hash = createHash("sha256").update(output.contents).digest("hex").slice(0, 16);
    const path = join(directory, `${kind}-${hash}.mjs`);
    if (!existsSync(path)) place(path, output.contents);
    return pathToFileURL(path);
  };
  return { process: script("process"), files: script("files") };
}

/** Never half written under its own name: others may start a thread from it meanwhile. */
function place(path: string, contents: Uint8Array): void {
  mkdirSync(directory, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}
