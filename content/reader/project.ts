import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ProjectFiles } from "../types.ts";

/** What running a project on a real machine leaves behind. */
const leftovers = /(^|\/)(__pycache__|\.venv|\.pytest_cache|\.DS_Store|[^/]+\.pyc|[^/]+\.sqlite3)(\/|$)/;

/**
 * The files of a project, by path with forward slashes, sorted.
 * @throws Error naming the file, when it is not UTF-8 text: projects cross to the browser as strings.
 */
export async function readProject(folder: string): Promise<ProjectFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !leftovers.test(path))
    .sort();
  const texts = await Promise.all(
    paths.map(async (path) => [path, await readText(join(folder, path))] as const),
  );
  return Object.fromEntries(texts);
}

/**
 * The overlays of a lesson's side by name: what lies in `overlays/NAME/`, to be laid over a copy of a project by a check.
 * @param side path of "fastapi" or "django" in the lesson's folder
 */
export async function readOverlays(side: string): Promise<Readonly<Record<string, ProjectFiles>>> {
  const folder = join(side, "overlays");
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = names.sort().map(async (name) => [name, await readProject(join(folder, name))] as const);
  return Object.fromEntries(await Promise.all(read));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`${relative(process.cwd(), path)}: not UTF-8 text`, { cause });
  }
}
