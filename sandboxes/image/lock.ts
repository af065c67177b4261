import { readFile } from "node:fs/promises";
import * as z from "zod";

/** What of a wheel is used: all of it, its WebAssembly build, or only the Python files of a native build. */
export const packageKind = z.enum(["pure", "wasm", "foreign"]);
export type PackageKind = z.infer<typeof packageKind>;

const lockedPackage = z.object({
  /** Normalised name (PEP 503). */
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string(),
  /** Name of the wheel; a bare file name, so that a lock cannot point elsewhere. */
  file: z.string().regex(/^[\w.+-]+\.whl$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: packageKind,
  why: z.string(),
});
export type LockedPackage = z.infer<typeof lockedPackage>;

export const lockFile = new URL("packages.json", import.meta.url);

/**
 * Reads `packages.json`, the lock of Python packages.
 * @throws when it is not a valid lock.
 */
export async function readLock(): Promise<readonly LockedPackage[]> {
  return z.array(lockedPackage).parse(JSON.parse(await readFile(lockFile, "utf8")));
}
