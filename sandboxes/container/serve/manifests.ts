import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type * as z from "zod/mini";
import { imageManifest } from "../../image/manifest.ts";
import { BUNDLE_MANIFEST, bundleManifest } from "./bundle-manifest.ts";

export type ManifestReader<T> = () => Promise<T>;

/**
 * Reads a manifest, and again when the file changed, so that a rebuild needs no new server.
 *
 * @throws Error in one sentence when it is missing or of another format
 */
function manifestReader<T>(file: string, schema: z.ZodMiniType<T>, remedy: string): ManifestReader<T> {
  let cached: { readonly modified: number; readonly value: T } | null = null;
  return async () => {
    try {
      const { mtimeMs } = await stat(file);
      if (cached?.modified !== mtimeMs) {
        cached = { modified: mtimeMs, value: schema.parse(JSON.parse(await readFile(file, "utf8"))) };
      }
      return cached.value;
    } catch (error) {
      throw new Error(`${file} cannot be used; ${remedy}`, { cause: error });
    }
  };
}

export const imageReader = (directory: string) =>
  manifestReader(join(directory, "manifest.json"), imageManifest, "run npm start, which builds the image.");

export const bundleReader = (directory: string) =>
  manifestReader(
    join(directory, BUNDLE_MANIFEST),
    bundleManifest,
    "run npm start, which bundles the sandbox.",
  );
