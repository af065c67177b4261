import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileSystemTree } from "@webcontainer/api";
import type { Programs } from "./host.ts";

const projects = fileURLToPath(new URL("./projects/", import.meta.url));

/** Reads every folder of `projects/` as a tree that a container mounts. */
export async function readPrograms(): Promise<Programs> {
  const names = await readdir(projects);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readTree(join(projects, name))] as const)),
  );
}

async function readTree(folder: string): Promise<FileSystemTree> {
  const tree: FileSystemTree = {};
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === "__pycache__") continue;
    const path = join(folder, entry.name);
    tree[entry.name] = entry.isDirectory()
      ? { directory: await readTree(path) }
      : { file: { contents: await readFile(path, "utf8") } };
  }
  return tree;
}
