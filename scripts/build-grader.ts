import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { englishOnly } from "./build-sandbox.ts";

/**
 * Bundles what runs inside the grader's walls into `.cache/grader/`: the Node host and the scripts of its workers. The
 * walls show this folder and nothing else of the project, so that no check and no solution can be read there. Built
 * anew each time: it takes less time than to find out whether it must be.
 */
const root = fileURLToPath(new URL("../", import.meta.url));

const entries = {
  main: "server/grading/sandbox/inside/main.ts",
  process: "sandboxes/container/process/worker-node.ts",
  files: "sandboxes/container/files/worker-node.ts",
} as const;

/** @throws BuildFailure of esbuild, which names file and line */
export async function buildGrader(directory: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: Object.entries(entries).map(([out, source]) => ({ in: join(root, source), out })),
    outdir: directory,
    write: false,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    minify: true,
    logLevel: "error",
    plugins: [englishOnly],
  });
  await mkdir(directory, { recursive: true, mode: 0o755 });
  for (const { path, contents } of outputFiles) await writeFile(join(directory, basename(path)), contents);
}

if (import.meta.main) await buildGrader(join(root, ".cache/grader"));
