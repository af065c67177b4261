import * as z from "zod/mini";
import { asker } from "./request-log.ts";

/**
 * The container's `web-socket-client` command: one JSON line on standard input for what to do, one on standard output
 * for what happens, matched by `id`; ends at end of input. Through it a check converses with a server from outside its
 * process, by `spawn` alone, in every host. zod/mini, because every lesson page carries this file.
 */
export const webSocketClientLine = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("open"),
    id: z.int(),
    port: z.int().check(z.minimum(1), z.maximum(65_535)),
    path: z.string().check(z.startsWith("/")),
    headers: z.array(z.tuple([z.string(), z.string()])),
    protocols: z.array(z.string()),
    /** For the log of requests; another client when it is not said. */
    by: z.optional(asker),
    /** Milliseconds for the handshake. */
    timeout: z.number().check(z.positive()),
  }),
  z.object({ type: z.literal("text"), id: z.int(), data: z.string() }),
  /** Base64. */
  z.object({ type: z.literal("binary"), id: z.int(), data: z.string() }),
  z.object({
    type: z.literal("close"),
    id: z.int(),
    code: z.optional(z.int()),
    reason: z.optional(z.string()),
  }),
]);
export type WebSocketClientLine = z.infer<typeof webSocketClientLine>;

export const webSocketClientEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("opened"), id: z.int(), protocol: z.string() }),
  /** Status of the server's answer to the handshake; null when there was none. */
  z.object({
    type: z.literal("refused"),
    id: z.int(),
    status: z.nullable(z.int()),
    message: z.string(),
  }),
  z.object({ type: z.literal("text"), id: z.int(), data: z.string() }),
  z.object({ type: z.literal("binary"), id: z.int(), data: z.string() }),
  /** Last of its `id`. */
  z.object({ type: z.literal("closed"), id: z.int(), code: z.int(), reason: z.string() }),
]);
export type WebSocketClientEvent = z.infer<typeof webSocketClientEvent>;
