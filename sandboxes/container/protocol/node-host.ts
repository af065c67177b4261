import * as z from "zod/mini";
import { fileChange, treeEntry } from "./files.ts";

/**
 * Between a page and the Node host that runs in another container (StackBlitz's): JSON over the host's
 * standard input and output, in frames (`sandboxes/remote/frames.ts`). Bytes travel as base64.
 */

const path = z.string();
/** Names a process for as long as the host runs; chosen by the page. */
const process = z.int().check(z.positive());

export const hostQuestion = z.discriminatedUnion("type", [
  z.object({ type: z.literal("readFile"), path }),
  z.object({ type: z.literal("writeFile"), path, data: z.base64() }),
  z.object({ type: z.literal("readDirectory"), path }),
  z.object({ type: z.literal("makeDirectory"), path, recursive: z.boolean() }),
  z.object({ type: z.literal("remove"), path, recursive: z.boolean(), force: z.boolean() }),
  z.object({ type: z.literal("rename"), from: path, to: path }),
  z.object({ type: z.literal("mount"), path, entries: z.array(treeEntry), body: z.base64() }),
  z.object({ type: z.literal("export"), path }),
  z.object({
    type: z.literal("spawn"),
    process,
    command: z.string().check(z.minLength(1)),
    args: z.array(z.string()),
    cwd: z.optional(z.string()),
    env: z.record(z.string(), z.string()),
    terminal: z.nullable(z.object({ cols: z.int().check(z.positive()), rows: z.int().check(z.positive()) })),
    /** Whether what it prints is wanted. */
    output: z.boolean(),
  }),
]);
export type HostQuestion = z.infer<typeof hostQuestion>;

export const toNodeHost = z.discriminatedUnion("type", [
  /** Answered once, by `answer` or `failure` with the same `id`. */
  z.object({ type: z.literal("ask"), id: z.int(), question: hostQuestion }),
  z.object({ type: z.literal("input"), process, data: z.string() }),
  z.object({ type: z.literal("kill"), process }),
  z.object({
    type: z.literal("resize"),
    process,
    cols: z.int().check(z.positive()),
    rows: z.int().check(z.positive()),
  }),
  /** The page took the last `output` of the process; the next is sent after it. */
  z.object({ type: z.literal("taken"), process }),
  /** Bytes of the image that have come. */
  z.object({ type: z.literal("image-progress"), loaded: z.number(), total: z.number() }),
  z.object({ type: z.literal("image-here") }),
  z.object({ type: z.literal("image-failed"), message: z.string() }),
]);
export type ToNodeHost = z.infer<typeof toNodeHost>;

/** A failed question, as plain data; `file` when it was a {@link FileError}. */
export const hostFailure = z.object({
  message: z.string(),
  file: z.nullable(z.object({ code: z.string(), operation: z.string(), path })),
});
export type HostFailure = z.infer<typeof hostFailure>;

export const fromNodeHost = z.discriminatedUnion("type", [
  /** The first message. What is missing, each in a few words; then nothing else follows. */
  z.object({ type: z.literal("hello"), node: z.string(), missing: z.array(z.string()) }),
  /** Files can be used and commands started. */
  z.object({ type: z.literal("ready") }),
  /** The image's files are to be put into place; answered by `image-here` or `image-failed`. */
  z.object({ type: z.literal("image-wanted") }),
  z.object({ type: z.literal("answer"), id: z.int(), value: z.unknown() }),
  z.object({ type: z.literal("failure"), id: z.int(), failure: hostFailure }),
  /** What a process printed, cut between characters; null at the end. */
  z.object({ type: z.literal("output"), process, data: z.nullable(z.base64()) }),
  z.object({ type: z.literal("exit"), process, code: z.int() }),
  z.object({ type: z.literal("port"), port: z.int(), state: z.enum(["open", "close"]) }),
  z.object({ type: z.literal("changes"), changes: z.array(fileChange) }),
  /** The sandbox itself failed. */
  z.object({ type: z.literal("trouble"), message: z.string() }),
  /** Something that a developer should know. */
  z.object({ type: z.literal("notice"), text: z.string() }),
]);
export type FromNodeHost = z.infer<typeof fromNodeHost>;
