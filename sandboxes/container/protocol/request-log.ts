import * as z from "zod/mini";

/**
 * The container's `container-requests` command: one JSON line for each HTTP exchange that the container has carried
 * to a server, first the latest of those that were before, then each as its answer begins. What Python programs send
 * each other goes from process to process and is not among them. zod/mini, because every lesson page carries this file.
 */

/** Whose request it is: a preview's page, the request sender, a check, `curl` in a shell, or another client. */
export const asker = z.enum(["preview", "sender", "check", "curl", "client"]);
export type Asker = z.infer<typeof asker>;

export const loggedRequest = z.object({
  /** Counts up in the order in which they were sent. */
  id: z.int(),
  /** Milliseconds since 1970. */
  at: z.number(),
  port: z.int(),
  by: asker,
  method: z.string(),
  path: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** Base64; null for none, and for one that is longer than what is kept (`cut`). */
  body: z.nullable(z.string()),
  cut: z.boolean(),
  /** Null when the connection was lost before an answer. */
  status: z.nullable(z.int()),
  /** From the request's first byte to the head of the answer. */
  milliseconds: z.number(),
});
export type LoggedRequest = z.infer<typeof loggedRequest>;
