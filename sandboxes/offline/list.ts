import * as z from "zod/mini";

/** What an origin keeps to work without a network, as its server tells it. */
export const offlineList = z.object({
  /** Changes whenever any of the files does. */
  version: z.string(),
  files: z.array(
    z.object({
      /** Path on the origin. */
      url: z.string(),
      /** "page": asked for as a document, so that it comes with a document's headers. "hashed": never changes. */
      kind: z.enum(["page", "hashed", "file"]),
    }),
  ),
});
export type OfflineList = z.infer<typeof offlineList>;
