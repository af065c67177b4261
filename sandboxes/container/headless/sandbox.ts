import type { Sandbox as KernelSandbox } from "../kernel/sandbox.ts";

/** What this host needs of the kernel's sandbox. */
export type Sandbox = Pick<
  KernelSandbox,
  "files" | "spawn" | "connect" | "onPort" | "onError" | "onFileChanges" | "teardown"
>;
