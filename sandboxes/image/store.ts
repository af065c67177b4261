import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { sha256 } from "./download.ts";

/** A file of the image as the manifest names it. */
export interface StoredFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

const compress = promisify(brotliCompress);

/** Writes through a neighbour and renames, so that a file under its own name is always whole. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  try {
    await writeFile(aside, bytes);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/**
 * Stores bytes under a name that carries the first 16 hex digits of their sha256, with a Brotli copy beside.
 * Quality 9 with the largest window of RFC 7932 (16 MB): half as long again as 4 MB, for 2.5 % less of the snapshot.
 * @param name file name such as "snapshot.bin"; becomes "snapshot-HASH.bin"
 */
export async function store(directory: string, name: string, bytes: Uint8Array): Promise<StoredFile> {
  await mkdir(directory, { recursive: true });
  const hash = sha256(bytes);
  const dot = name.indexOf(".");
  const file = `${name.slice(0, dot)}-${hash.slice(0, 16)}${name.slice(dot)}`;
  await writeWhole(join(directory, file), bytes);
  const compressed = join(directory, `${file}.br`);
  if (!(await stat(compressed).catch(() => null)))
    await writeWhole(
      compressed,
      await compress(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    );
  return { file, bytes: bytes.length, sha256: hash };
}

/** Whether a stored file and its Brotli copy are there and the file has its hash. */
export async function intact(directory: string, stored: StoredFile): Promise<boolean> {
  try {
    const [, compressed] = [
      await stat(join(directory, stored.file)),
      await stat(join(directory, `${stored.file}.br`)),
    ];
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(directory, stored.file), { highWaterMark: 1 << 20 }), hash);
    return compressed.size > 0 && hash.digest("hex") === stored.sha256;
  } catch {
    return false;
  }
}

/** Removes everything in `directory` that is not kept: files of earlier images and of interrupted writes. */
export async function prune(directory: string, keep: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(directory))
    if (!keep.has(name) && !keep.has(name.replace(/\.br$/, "")))
      await rm(join(directory, name), { force: true });
}
