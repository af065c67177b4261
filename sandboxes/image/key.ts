import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Of a folder, what is no input: tests, and what tools leave behind. */
const ignored = /\.test\.tsx?$|(^|\/)(__pycache__|node_modules)(\/|$)/;

async function filesBelow(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => null);
  if (!entry) return [];
  if (!entry.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  return names
    .filter((name) => name.isFile())
    .map((name) => join(name.parentPath, name.name))
    .filter((file) => !ignored.test(file.slice(path.length + 1).replaceAll("\\", "/")))
    .sort();
}

/**
 * One digest of files, folders (all below, tests left out) and plain values: it changes when any of them does.
 * @param root folder that the paths are relative to, so that the digest does not depend on where it lies
 */
export async function digest(
  root: string,
  paths: readonly string[],
  values: readonly string[] = [],
): Promise<string> {
  const hash = createHash("sha256");
  for (const value of values) hash.update(`${value}\0`);
  for (const path of paths)
    for (const file of await filesBelow(join(root, path))) {
      hash.update(`${file.slice(root.length)}\0`);
      hash.update(await readFile(file));
    }
  return hash.digest("hex");
}
