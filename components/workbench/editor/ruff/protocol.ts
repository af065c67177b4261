import * as z from "zod/mini";

const place = z.object({ row: z.int(), column: z.int() });
const edit = z.object({ content: z.nullable(z.string()), location: place, end_location: place });

/** What ruff finds, as it says it; rows and columns (of UTF-16) from 1. */
export const finding = z.object({
  /** Null for a syntax error. */
  code: z.nullable(z.string()),
  message: z.string(),
  tags: z.array(z.enum(["unnecessary", "deprecated"])),
  start_location: place,
  end_location: place,
  fix: z.nullable(z.object({ message: z.nullable(z.string()), edits: z.array(edit) })),
});
export type Finding = z.infer<typeof finding>;

/** To ruff's worker. The first message is `start`. */
export const toRuff = z.discriminatedUnion("type", [
  /** @property wasm address of ruff */
  z.object({ type: z.literal("start"), wasm: z.string() }),
  z.object({ type: z.literal("check"), id: z.int(), text: z.string() }),
  z.object({ type: z.literal("format"), id: z.int(), text: z.string() }),
]);
export type ToRuff = z.infer<typeof toRuff>;

/** From ruff's worker. Each `check` and `format` is answered by `checked`, `formatted` or `refused` of its number. */
export const fromRuff = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  /** It did not start, and answers nothing. */
  z.object({ type: z.literal("failed"), reason: z.string() }),
  z.object({ type: z.literal("checked"), id: z.int(), findings: z.array(finding) }),
  z.object({ type: z.literal("formatted"), id: z.int(), text: z.string() }),
  z.object({ type: z.literal("refused"), id: z.int(), reason: z.string() }),
]);
export type FromRuff = z.infer<typeof fromRuff>;
