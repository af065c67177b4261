import type { FileSystemAPI } from "@webcontainer/api";
import { dirname, join } from "./paths.ts";

/** What running a project leaves behind: caches, databases, installed packages. */
const leftovers =
  /^(__pycache__|\.venv|\.pytest_cache|\.packages|.+\.pyc|.+\.(sqlite3|sqlite|db)(-journal|-wal|-shm)?)$/;
/** What Python makes anew whenever it runs. */
const caches = /^(__pycache__|\.pytest_cache|\.packages|.+\.pyc)$/;

/** Paths of the files in `folder`, sorted, without what Python makes anew. */
export async function listFiles(fs: FileSystemAPI, folder: string): Promise<readonly string[]> {
  return (await walk(fs, folder, caches)).sort();
}

/** Copies what belongs to the project itself. */
export async function copyProject(fs: FileSystemAPI, from: string, to: string): Promise<void> {
  for (const path of await walk(fs, from, leftovers)) {
    const target = join(to, path);
    await fs.mkdir(dirname(target), { recursive: true });
    await fs.writeFile(target, await fs.readFile(join(from, path)));
  }
}

/** Writes text files, making their folders. */
export async function writeFiles(
  fs: FileSystemAPI,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    await fs.mkdir(dirname(target), { recursive: true });
    await fs.writeFile(target, text);
  }
}

async function walk(fs: FileSystemAPI, folder: string, skip: RegExp, prefix = ""): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await fs.readdir(join(folder, prefix), { withFileTypes: true })) {
    if (skip.test(entry.name)) continue;
    const path = join(prefix, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(fs, folder, skip, path)));
    else found.push(path);
  }
  return found;
}
