import { z } from "zod";

/** Between the headless page and the worker that fetches the image; one request, once. */
export const imageRequest = z.object({
  files: z.array(
    z.object({
      /** Carries its content's hash: a file of this name never changes. */
      name: z.string(),
      url: z.string(),
      /** Size before compression. */
      bytes: z.int(),
    }),
  ),
});
export type ImageRequest = z.infer<typeof imageRequest>;
export type ImageFile = ImageRequest["files"][number];

export const imageAnswer = z.discriminatedUnion("type", [
  /** So many more bytes are here. */
  z.object({ type: z.literal("progress"), bytes: z.int() }),
  /** On shared memory, so that it crosses to the page and to every process without a copy. */
  z.object({
    type: z.literal("loaded"),
    name: z.string(),
    content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  /** Terminal. */
  z.object({ type: z.literal("failed"), message: z.string() }),
]);
export type ImageAnswer = z.infer<typeof imageAnswer>;
