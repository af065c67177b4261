import * as z from "zod/mini";
import { asker } from "./request-log.ts";

/**
 * The container's `http-client` command: one JSON request a line on standard input, one JSON answer a
 * line on standard output, matched by `id`, in any order; ends at end of input. Through it the request
 * sender and the checks reach a server from outside its process, by `spawn` alone, in every host.
 * zod/mini, because every lesson page carries this file.
 */
export const httpClientRequest = z.object({
  id: z.int(),
  port: z.int().check(z.minimum(1), z.maximum(65_535)),
  method: z.string(),
  path: z.string().check(z.startsWith("/")),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** Base64, or null for no body. */
  body: z.nullable(z.string()),
  /** Milliseconds; of a stream, until its head is there. */
  timeout: z.number().check(z.positive()),
  /** Answer piece by piece: `head`, `chunk`…, `end`, or `failure`. */
  stream: z.optional(z.boolean()),
  /** Whose request it is, for the log of requests. */
  by: z.optional(asker),
});
export type HttpClientRequest = z.infer<typeof httpClientRequest>;

/** The client leaves: nothing more is answered to `id`. */
const httpClientCancel = z.object({ type: z.literal("cancel"), id: z.int() });

export const httpClientLine = z.union([httpClientCancel, httpClientRequest]);
export type HttpClientLine = z.infer<typeof httpClientLine>;

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
    type: z.literal("head"),
    id: z.int(),
    status: z.int(),
    headers: z.array(z.tuple([z.string(), z.string()])),
  }),
  /** Base64. */
  z.object({ type: z.literal("chunk"), id: z.int(), body: z.string() }),
  z.object({ type: z.literal("end"), id: z.int() }),
  z.object({
    type: z.literal("failure"),
    id: z.int(),
    code: z.enum(["refused", "timeout", "closed", "malformed", "aborted"]),
    message: z.string(),
  }),
]);
export type HttpClientAnswer = z.infer<typeof httpClientAnswer>;
