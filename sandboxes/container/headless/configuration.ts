import * as z from "zod/mini";
import { imageManifest } from "../../image/manifest.ts";

/** What the server tells the headless page, as JSON in its document. Paths are on the page's own origin. */
export const headlessConfiguration = z.object({
  /** The only origin that may frame the page and speak to it. */
  site: z.string(),
  image: imageManifest,
  /** Prefix of the image's files. */
  imagePath: z.string(),
  /** Prefix of what the package index answers; null where the server offers none. */
  packagesPath: z.nullable(z.string()),
  workers: z.object({ files: z.string(), process: z.string(), image: z.string() }),
  /** Put in front of every HTML page of a preview. */
  previewScript: z.string(),
});
export type HeadlessConfiguration = z.infer<typeof headlessConfiguration>;

/** @throws ZodError when the document holds none, as when it was not sent by our server */
export function readConfiguration(page: Document): HeadlessConfiguration {
  return headlessConfiguration.parse(JSON.parse(page.getElementById("configuration")?.textContent ?? "null"));
}
