import * as Comlink from "comlink";
import * as z from "zod/mini";
import { createInstance, type InstanceOptions } from "./instance.ts";
import type { Sandbox } from "./sandbox.ts";

/** What the client's `boot` sends. */
const buildRequest = z.object({
  version: z.string(),
  workdirName: z.nullish(z.string()),
  forwardPreviewErrors: z.nullish(z.union([z.boolean(), z.literal("exceptions-only")])),
});

type ServerOptions = Omit<InstanceOptions, "sandbox" | "errors"> & {
  /** @param store the name under which the files are kept, or null */
  readonly boot: (store: string | null) => Promise<Sandbox>;
};

/**
 * The object at the other end of the client's port. One sandbox at a time: the client allows one, and a
 * second would answer at the same preview origins.
 *
 * `workdirName` names what the files are kept under in this browser: a boot with the same name finds them
 * again. Without it nothing is kept, as in WebContainer. Limit: the working directory is always
 * `/home/project`, whatever `workdirName` says.
 */
export function createServer({ boot, ...options }: ServerOptions) {
  let running: Promise<Sandbox> | null = null;
  return {
    async build(request: unknown) {
      const { workdirName, forwardPreviewErrors } = buildRequest.parse(request);
      if (running) throw new Error("A sandbox is running already: call teardown() first.");
      running = boot(workdirName || null);
      let sandbox: Sandbox;
      try {
        sandbox = await running;
      } catch (error) {
        running = null;
        throw error;
      }
      const errors =
        forwardPreviewErrors === true ? "all" : forwardPreviewErrors ? "exceptions" : ("none" as const);
      const instance = createInstance({ ...options, sandbox, errors });
      const { teardown } = instance;
      return Comlink.proxy({
        ...instance,
        teardown() {
          running = null;
          teardown();
        },
      });
    },
  };
}
