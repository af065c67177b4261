import { readFile } from "node:fs/promises";
import * as z from "zod";
import { packageKind } from "./lock.ts";

const schema = z.object({
  /** What lessons and the sandbox itself ask for; what these need is found by `npm run lock:python`. */
  packages: z.array(
    z.object({
      name: z.string(),
      kind: packageKind.default("pure"),
      /** Fetched after what a lesson's first request may read. */
      later: z.boolean().default(false),
      why: z.string(),
    }),
  ),
  /** Required by something, and left out for a reason. */
  absent: z.array(z.object({ name: z.string(), why: z.string() })),
});

/**
 * Reads `wanted.json`.
 * @throws when it is malformed.
 */
export async function readWanted(): Promise<z.infer<typeof schema>> {
  return schema.parse(JSON.parse(await readFile(new URL("wanted.json", import.meta.url), "utf8")));
}
