import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForNode } from "./bundle-for-node.ts";

/**
 * Bundles what runs inside the grader's walls into `.cache/grader/`: the Node host and the scripts of its workers. The
 * walls show this folder and nothing else of the project, so that no check and no solution can be read there. Built
 * anew each time: it takes less time than to find out whether it must be.
 */
const root = fileURLToPath(new URL("../", import.meta.url));

const entries = {
  main: join(root, "server/grading/sandbox/inside/main.ts"),
  process: join(root, "sandboxes/container/process/worker-node.ts"),
  files: join(root, "sandboxes/container/files/worker-node.ts"),
};

/** @throws BuildFailure of esbuild, which names file and line */
export async function buildGrader(directory: string): Promise<void> {
  const outputFiles = await bundleForNode(entries, "node24");
  await mkdir(directory, { recursive: true, mode: 0o755 });
  for (const { path, contents } of outputFiles) await writeFile(join(directory, basename(path)), contents);
}

if (import.meta.main) await buildGrader(join(root, ".cache/grader"));
