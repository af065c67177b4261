import { unzipSync, type Zippable, zipSync } from "fflate";
import { SaidError } from "../messages/said.ts";
import { contentOf, type FileContent } from "./content.ts";
import { pathProblem } from "./paths.ts";
import type { Files } from "./store.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

/** What is taken from a zip at most. Bytes are those of the files, not of the zip. */
export const limits = { files: 2_000, file: 5_000_000, all: 50_000_000 } as const;

/** What other programs leave in zips, and what Python and its tools make anew. */
const leftOut =
  /(^|\/)(__MACOSX|__pycache__|\.DS_Store|\.git|\.venv|\.pytest_cache|\.ruff_cache|uv\.lock)(\/|$)/;

/** The files as a zip. */
export function zipFiles(files: Files): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [path, content] of files)
    entries[path] = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return new Uint8Array(zipSync(entries, { level: 6 }));
}

/** Refused, with the reason in a sentence. */
export class ZipRefused extends SaidError {}

/**
 * The files of a zip. A zip that holds nothing but one folder is taken for that folder, unless `entry`, the
 * file that the project begins with, is found as it is.
 *
 * @throws ZipRefused for what is no zip, is too big, or has names or links that lead out of the project
 */
export function unzipFiles(zip: Uint8Array, entry: string): Map<string, FileContent> {
  const wanted = readDirectory(zip)?.filter(({ name }) => !name.endsWith("/") && !leftOut.test(name));
  if (!wanted) throw new ZipRefused(({ refusals }) => refusals.zip.noZip);
  if (wanted.length === 0) throw new ZipRefused(({ refusals }) => refusals.zip.empty);
  check(wanted);
  const prefix = commonFolder(wanted, entry);
  const paths = new Map<string, string>();
  for (const { name } of wanted) {
    const path = name.slice(prefix.length);
    const problem = pathProblem(path, paths.values());
    if (problem !== null) throw new ZipRefused((words) => words.refusals.zip.path(name, problem(words)));
    paths.set(name, path);
  }
  const files = new Map<string, FileContent>();
  for (const [name, bytes] of Object.entries(inflate(zip, paths)))
    files.set(paths.get(name) ?? name, contentOf(bytes));
  return files;
}

function check(entries: readonly ZipEntry[]): void {
  if (entries.length > limits.files)
    throw new ZipRefused(({ refusals }) => refusals.zip.tooMany(entries.length, limits.files));
  let all = 0;
  for (const { name, size, isLink, isEncrypted } of entries) {
    if (isLink) throw new ZipRefused(({ refusals }) => refusals.zip.link(name));
    if (isEncrypted) throw new ZipRefused(({ refusals }) => refusals.zip.encrypted);
    if (size > limits.file)
      throw new ZipRefused(({ refusals }) => refusals.zip.largeFile(name, limits.file / 1e6));
    all += size;
  }
  if (all > limits.all) throw new ZipRefused(({ refusals }) => refusals.zip.large(limits.all / 1e6));
}

function commonFolder(entries: readonly ZipEntry[], entry: string): string {
  const [first] = entries;
  const slash = first?.name.indexOf("/") ?? -1;
  if (!first || slash <= 0 || entries.some(({ name }) => name === entry)) return "";
  const folder = first.name.slice(0, slash + 1);
  return entries.every(({ name }) => name.startsWith(folder)) ? folder : "";
}

/** No file becomes larger than the directory says, whatever is packed in it. Limit: checksums are not checked. */
function inflate(zip: Uint8Array, paths: ReadonlyMap<string, string>): Record<string, Uint8Array> {
  try {
    const found = unzipSync(zip, {
      filter: ({ name, originalSize }) => paths.has(name) && originalSize <= limits.file,
    });
    if (Object.keys(found).length === paths.size) return found;
  } catch {
    // Said below.
  }
  throw new ZipRefused(({ refusals }) => refusals.zip.damaged);
}
