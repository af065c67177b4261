import * as z from "zod/mini";

const file = z.object({
  /** Carries its content's hash: a file of this name never changes. */
  name: z.string(),
  url: z.string(),
  /** Where its content goes: as long as the file before compression, and on shared memory. */
  target: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});

/** From the headless page to the worker that fetches the image; one request, once. */
export const imageRequest = z.object({
  /** What an interpreter needs to start. */
  files: z.array(file),
  /** What is fetched after that, one after the other, for processes that wait for it. */
  later: z.array(z.extend(file, { arrival: z.custom<Int32Array>((value) => value instanceof Int32Array) })),
});
export type ImageRequest = z.infer<typeof imageRequest>;
export type ImageFile = z.infer<typeof file>;

export const imageAnswer = z.discriminatedUnion("type", [
  /** So many more bytes are here. */
  z.object({ type: z.literal("progress"), bytes: z.int() }),
  /** All of `files` are in their places. */
  z.object({ type: z.literal("loaded") }),
  /** After `loaded`, the last word: whether every file is kept in this browser. */
  z.object({ type: z.literal("kept"), whole: z.boolean() }),
  /** Terminal. */
  z.object({ type: z.literal("failed"), message: z.string() }),
]);
export type ImageAnswer = z.infer<typeof imageAnswer>;
