import * as z from "zod/mini";

const file = z.object({
  /** Under which the Node host looks for it. */
  name: z.string(),
  /** Where this site serves it. */
  url: z.string(),
  bytes: z.int(),
});

/** What the page puts into StackBlitz's container: the Node host's bundle at once, the image when it is wanted. */
export const stackblitzOffer = z.object({ bundle: z.array(file), image: z.array(file) });
export type StackblitzOffer = z.infer<typeof stackblitzOffer>;
export type OfferedFile = z.infer<typeof file>;
