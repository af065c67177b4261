import * as z from "zod/mini";

/** From a page to the worker of its origin: keep what is listed, and say how it goes. */
export const fromOfflinePage = z.object({ type: z.literal("offline-prepare"), list: z.string() });
export type FromOfflinePage = z.infer<typeof fromOfflinePage>;

/** From the worker to the page that asked. `ready` and `failed` are the last word. */
export const toOfflinePage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("offline-progress"), kept: z.int(), all: z.int() }),
  z.object({ type: z.literal("offline-ready"), version: z.string() }),
  z.object({ type: z.literal("offline-failed"), reason: z.string() }),
]);
export type ToOfflinePage = z.infer<typeof toOfflinePage>;

/** From the headless page to the site that frames it: the sandbox starts without a network from now on, or not. */
export const sandboxNews = z.discriminatedUnion("type", [
  z.object({ type: z.literal("sandbox-offline-ready"), version: z.string() }),
  z.object({ type: z.literal("sandbox-offline-failed"), reason: z.string() }),
]);
export type SandboxNews = z.infer<typeof sandboxNews>;
