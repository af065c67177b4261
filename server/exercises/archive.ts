import { Unzip, UnzipInflate, type Zippable, zipSync } from "fflate";
import type { ExerciseFiles } from "../db/schema/index.ts";
import { Refusal } from "../refusal.ts";
import { draftLimits, isLeftOut } from "./limits.ts";
import { declarationFile } from "./paths.ts";

/** Bytes of a zip that is taken in: its files are held to their own limit, and text does not grow by being packed. */
export const largestZip = 2 * 1024 * 1024;

/** Bytes that are unpacked at a time: what they become is counted before more follow. */
const slice = 16 * 1024;

/**
 * The files of a zipped exercise, by path within the folder that holds `exercise.json`. What is packed is counted while it
 * is unpacked, whatever the zip says of its size.
 * @throws Refusal in one sentence for what is no zip, too large, or no text
 */
export function unzipExercise(zip: Uint8Array): ExerciseFiles {
  if (zip.length > largestZip) throw new Refusal("invalid", "The zip is larger than 2 MB.");
  const files = unpack(zip);
  const folder = folderOf([...files.keys()]);
  const texts: Record<string, string> = {};
  for (const [path, bytes] of files) {
    if (!path.startsWith(folder))
      throw new Refusal("invalid", `${path.slice(0, 80)} does not lie in the folder of ${declarationFile}.`);
    texts[path.slice(folder.length)] = textOf(path, bytes);
  }
  return texts;
}

/** Those files as a zip with one folder. */
export function zipExercise(folder: string, files: ExerciseFiles): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(files))
    entries[`${folder}/${path}`] = new TextEncoder().encode(text);
  return new Uint8Array(zipSync(entries, { level: 6 }));
}

function unpack(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array[]>();
  let bytes = 0;
  const unzip = new Unzip((file) => {
    if (file.name.endsWith("/") || isLeftOut(file.name)) return;
    if (found.has(file.name)) throw new Refusal("invalid", `The zip holds ${file.name.slice(0, 80)} twice.`);
    if (found.size >= draftLimits.files)
      throw new Refusal("invalid", `An exercise has at most ${draftLimits.files} files.`);
    const chunks: Uint8Array[] = [];
    found.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      bytes += chunk.length;
      if (bytes > draftLimits.all) throw new Refusal("invalid", "The zip holds more than 1 MB of files.");
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length; at += slice)
      unzip.push(zip.subarray(at, at + slice), at + slice >= zip.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("invalid", "This is no zip, or it is damaged.");
  }
  if (found.size === 0) throw new Refusal("invalid", "This is no zip, or there is no file in it.");
  return new Map([...found].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}

function folderOf(paths: readonly string[]): string {
  const declaration = paths
    .filter((path) => path === declarationFile || path.endsWith(`/${declarationFile}`))
    .sort((a, b) => a.length - b.length)[0];
  if (declaration === undefined) throw new Refusal("invalid", `There is no ${declarationFile} in the zip.`);
  return declaration.slice(0, -declarationFile.length);
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("invalid", `${path.slice(0, 80)} is no UTF-8 text.`);
  }
}
