import { scrypt } from "hash-wasm";
import { type FromHashing, toHashing } from "../protocol/hashing.ts";

/** Name of the worker that hashes; it runs the same script as the process that it works for. */
export const HASHING = "hashing";

/** Answers one message of a process, in the worker named {@link HASHING}. */
export async function answerHashing(data: unknown): Promise<FromHashing> {
  const { id, password, salt, cost, blockSize, parallelism, length } = toHashing.parse(data);
  try {
    const parameters = { password, salt, costFactor: cost, blockSize, parallelism, hashLength: length };
    const key = await scrypt({ ...parameters, outputType: "binary" });
    return { type: "key", id, key: new Uint8Array(key) };
  } catch (error) {
    return { type: "failed", id, message: error instanceof Error ? error.message : String(error) };
  }
}
