import * as z from "zod/mini";

/**
 * To the worker of the language server, besides the messages of the Language Server Protocol, which are told by
 * their `jsonrpc` and passed on as they are. `start` is the first message.
 */
export const toTypes = z.discriminatedUnion("type", [
  /** @property server, library addresses */
  z.object({ type: z.literal("types/start"), server: z.string(), library: z.string() }),
  /** @property path absolute, in the server's file system: a file of the library */
  z.object({ type: z.literal("types/read"), id: z.int(), path: z.string() }),
]);
export type ToTypes = z.infer<typeof toTypes>;

/** From it. Every `types/read` is answered by `types/text`; `failed` is the end. */
export const fromTypes = z.discriminatedUnion("type", [
  z.object({ type: z.literal("types/started") }),
  z.object({ type: z.literal("types/failed"), reason: z.string() }),
  z.object({ type: z.literal("types/text"), id: z.int(), text: z.nullable(z.string()) }),
]);
export type FromTypes = z.infer<typeof fromTypes>;
