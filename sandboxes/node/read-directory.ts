import { lstat, readdir, readFile, readlink, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { TreeEntry } from "../container/protocol/files.ts";

/** Bytes above which a file is left where it is. */
export const fileLimit = 64 * 1024 * 1024;

/** Folders that stay on either side: not part of a project, or large, or caches of another Python. */
export const leftAlone: ReadonlySet<string> = new Set([".git", "node_modules", "__pycache__", ".venv"]);

export interface DirectoryContents {
  readonly entries: readonly TreeEntry[];
  readonly body: Uint8Array;
  /** Paths that were left out, with the reason, for people. What is there stays as it is. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/** The directory to mount is not there. */
export class MountError extends Error {}

/** @throws MountError when `directory` is none */
export async function readDirectory(directory: string): Promise<DirectoryContents> {
  const status = await stat(directory).catch(() => null);
  if (!status) throw new MountError(`There is no directory ${directory}.`);
  if (!status.isDirectory()) throw new MountError(`${directory} is not a directory.`);
  const entries: TreeEntry[] = [];
  const contents: Uint8Array[] = [];
  const leftOut = new Map<string, string>();
  let offset = 0;
  const visit = async (folder: string): Promise<void> => {
    const names = await readdir(join(directory, folder), { withFileTypes: true });
    for (const entry of names.sort((left, right) => (left.name < right.name ? -1 : 1))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const host = join(directory, path);
      if (leftAlone.has(entry.name)) continue;
      if (entry.isDirectory()) {
        entries.push({ kind: "directory", path });
        await visit(path);
      } else if (entry.isSymbolicLink()) {
        const target = linkTarget(directory, path, await readlink(host));
        if (target === null) leftOut.set(path, "a link that leaves the directory");
        else entries.push({ kind: "symlink", path, target });
      } else if (entry.isFile()) {
        const { size, mode, mtimeMs } = await lstat(host);
        if (size > fileLimit) {
          leftOut.set(path, `a file of more than ${fileLimit / 1024 / 1024} MB`);
          continue;
        }
        const bytes = await readFile(host);
        entries.push({
          kind: "file",
          path,
          offset,
          length: bytes.length,
          mode: mode & 0o777,
          mtime: mtimeMs,
        });
        contents.push(bytes);
        offset += bytes.length;
      }
    }
  };
  await visit("");
  return { entries, body: Buffer.concat(contents), leftOut };
}

/** A link's target as seen from the link, when it stays inside; null when it leaves. Pure. */
export function linkTarget(root: string, path: string, target: string): string | null {
  const base = resolve(root);
  const from = dirname(join(base, path));
  const absolute = resolve(from, target);
  if (absolute !== base && !absolute.startsWith(base + sep)) return null;
  return isAbsolute(target) ? relative(from, absolute) || "." : target;
}
