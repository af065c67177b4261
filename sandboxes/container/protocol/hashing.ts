import * as z from "zod/mini";

/** Every message between the worker of a process and the worker that hashes passwords for it. */

const bytes = z.instanceof(Uint8Array);

/** scrypt (RFC 7914 §6): `cost` is its N, `blockSize` its r, `parallelism` its p; `length` in bytes. */
export const toHashing = z.object({
  type: z.literal("scrypt"),
  id: z.int(),
  password: bytes,
  salt: bytes,
  cost: z.int(),
  blockSize: z.int(),
  parallelism: z.int(),
  length: z.int(),
});
export type ToHashing = z.infer<typeof toHashing>;
export type ScryptParameters = Omit<ToHashing, "type" | "id">;

export const fromHashing = z.discriminatedUnion("type", [
  z.object({ type: z.literal("key"), id: z.int(), key: bytes }),
  /** It could not be computed: memory, as a rule. */
  z.object({ type: z.literal("failed"), id: z.int(), message: z.string() }),
]);
export type FromHashing = z.infer<typeof fromHashing>;
