import * as z from "zod/mini";

/**
 * One loopback TCP connection: both ends hold a MessagePort and speak this union.
 * `taken` gives flow control: how many bytes of the peer's the application has read.
 */
export const segment = z.discriminatedUnion("type", [
  z.object({ type: z.literal("data"), bytes: z.instanceof(Uint8Array) }),
  /** FIN: no more bytes will follow. */
  z.object({ type: z.literal("end") }),
  /** RST: the connection is gone, unread bytes are lost. */
  z.object({ type: z.literal("reset") }),
  z.object({ type: z.literal("taken"), count: z.int() }),
]);
export type Segment = z.infer<typeof segment>;
