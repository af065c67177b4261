import * as z from "zod/mini";

/** What `scripts/build-sandbox.ts` leaves in the bundle directory, as `manifest.json`. */
export const bundleManifest = z.object({
  format: z.literal(3),
  /** All source files, relative to the repository, and one sha256 over them: nothing is built while it holds. */
  inputs: z.object({ files: z.array(z.string()), sha256: z.string() }),
  /** File of each entry point; the name carries a hash of its content. */
  entries: z.object({
    headless: z.string(),
    files: z.string(),
    process: z.string(),
    image: z.string(),
    serviceWorker: z.string(),
    bridge: z.string(),
    preview: z.string(),
    bootstrap: z.string(),
    offline: z.string(),
  }),
  /** What an entry point imports when it is wanted; their names carry a hash of their content, too. */
  chunks: z.array(z.string()),
  /** Every other file, by path: the documentation pages' scripts and styles. */
  vendor: z.array(z.string()),
});
export type BundleManifest = z.infer<typeof bundleManifest>;

export const BUNDLE_MANIFEST = "manifest.json";
