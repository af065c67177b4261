import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import type { StackblitzBundle } from "../sandboxes/container/serve/stackblitz-offer.ts";
import { bundleForNode } from "./bundle-for-node.ts";

/**
 * Bundles the Node host for StackBlitz's container into `.cache/stackblitz/`: its main script and those of its
 * workers, a file each, named by its content's hash, with a Brotli copy. Built anew each time: it takes less
 * time than to find out whether it must be.
 */
const sandboxes = fileURLToPath(new URL("../sandboxes/", import.meta.url));

const entries = {
  host: join(sandboxes, "stackblitz/daemon/main.ts"),
  process: join(sandboxes, "container/process/worker-node.ts"),
  files: join(sandboxes, "container/files/worker-node.ts"),
};

const compress = promisify(brotliCompress);

/** @throws BuildFailure of esbuild, which names file and line */
export async function buildStackblitz(directory: string): Promise<StackblitzBundle> {
  const outputFiles = await bundleForNode(entries, "es2022");
  await mkdir(directory, { recursive: true });
  const files = await Promise.all(
    outputFiles.map(async ({ path, contents }) => {
      const name = basename(path);
      const hash = createHash("sha256").update(contents).digest("hex").slice(0, 16);
      const file = name.replace(/\.mjs$/, `-${hash}.mjs`);
      await writeFile(join(directory, file), contents);
      await writeFile(join(directory, `${file}.br`), await compress(contents));
      return { name, file, bytes: contents.length };
    }),
  );
  const keep = new Set(files.flatMap(({ file }) => [file, `${file}.br`]));
  for (const name of await readdir(directory))
    if (!keep.has(name)) await rm(join(directory, name), { recursive: true });
  await writeFile(join(directory, "manifest.json"), JSON.stringify({ files } satisfies StackblitzBundle));
  return { files };
}

if (import.meta.main) {
  const { files } = await buildStackblitz(fileURLToPath(new URL("../.cache/stackblitz/", import.meta.url)));
  for (const { file, bytes } of files) console.log(`${file}: ${bytes} bytes`);
}
