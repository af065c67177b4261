import * as z from "zod/mini";
import { lines } from "../../../sandboxes/checking/lines.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import type { Store } from "../store/store.ts";

/** Whether what programs write outlives the page: a line of the `container-storage` command. */
export const storageLine = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("memory") }),
  z.object({ kind: z.literal("kept") }),
  z.object({ kind: z.literal("copy") }),
  z.object({ kind: z.literal("full") }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type StorageState = z.infer<typeof storageLine>;

/** Follows the command as long as the container lives. A host that has no such command tells nothing. */
export async function followStorage(container: Container, state: Store<StorageState | null>): Promise<void> {
  try {
    const process = await container.spawn("container-storage");
    for await (const line of lines(process.output)) {
      const parsed = storageLine.safeParse(parseJson(line));
      if (parsed.success) state.set(parsed.data);
    }
  } catch {
    // The container is gone, which it says itself.
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
