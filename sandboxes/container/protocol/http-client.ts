import { z } from "zod";

/**
 * The container's `http-client` command: one JSON request a line on standard input, one JSON answer a
 * line on standard output, matched by `id`, in any order; ends at end of input. Through it the request
 * sender and the checks reach a server from outside its process, by `spawn` alone, in every host.
 */
export const httpClientRequest = z.object({
  id: z.int(),
  port: z.int().min(1).max(65_535),
  method: z.string(),
  path: z.string().startsWith("/"),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** Base64, or null for no body. */
  body: z.string().nullable(),
  /** Milliseconds. */
  timeout: z.number().positive(),
});
export type HttpClientRequest = z.infer<typeof httpClientRequest>;

export const httpClientAnswer = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("response"),
    id: z.int(),
    status: z.int(),
    statusText: z.string(),
    headers: z.array(z.tuple([z.string(), z.string()])),
    body: z.string(),
    milliseconds: z.number(),
  }),
  z.object({
    type: z.literal("failure"),
    id: z.int(),
    code: z.enum(["refused", "timeout", "closed", "malformed", "aborted"]),
    message: z.string(),
  }),
]);
export type HttpClientAnswer = z.infer<typeof httpClientAnswer>;
