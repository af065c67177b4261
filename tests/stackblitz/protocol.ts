import * as z from "zod";

/** Between the stand-in's page and its server: what happens in the machine, a JSON line each. */
export const machineEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("output"), process: z.int(), data: z.base64() }),
  z.object({ type: z.literal("exit"), process: z.int(), code: z.int() }),
  z.object({ type: z.literal("port"), port: z.int(), state: z.enum(["open", "close"]), url: z.string() }),
]);
export type MachineEvent = z.infer<typeof machineEvent>;

/** What the page asks; a file's contents travel as the body of a `writeFile` or of the answer to `readFile`. */
export const machineCall = z.discriminatedUnion("type", [
  z.object({ type: z.literal("readFile"), path: z.string() }),
  z.object({ type: z.literal("writeFile"), path: z.string() }),
  z.object({ type: z.literal("readdir"), path: z.string() }),
  z.object({ type: z.literal("mkdir"), path: z.string(), recursive: z.boolean() }),
  z.object({ type: z.literal("rm"), path: z.string(), recursive: z.boolean(), force: z.boolean() }),
  z.object({ type: z.literal("rename"), from: z.string(), to: z.string() }),
  z.object({ type: z.literal("spawn"), process: z.int(), command: z.string(), args: z.array(z.string()) }),
  /** The text is the body. */
  z.object({ type: z.literal("input"), process: z.int() }),
  z.object({ type: z.literal("kill"), process: z.int() }),
]);
export type MachineCall = z.infer<typeof machineCall>;
