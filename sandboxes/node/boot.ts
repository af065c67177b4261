import type { SandboxOptions } from "../container/kernel/options.ts";
import { Sandbox } from "../container/kernel/sandbox.ts";
import { pipIndex } from "../index/pip-index.ts";
import { nodePlatform } from "./platform.ts";

export interface NodeSandboxOptions extends Partial<SandboxOptions> {
  /** The directory in which the files are kept; they are not kept without one. */
  readonly store?: string | null;
  /** Start processes without the frameworks in memory, so that other versions on PYTHONPATH are used. */
  readonly bare?: boolean;
}

/**
 * Boots a sandbox in this Node process (24 or newer). Call `teardown()` when done: its workers keep Node
 * alive. Rejects with SandboxError; a missing image shows when the first command starts, as its output.
 */
export function bootNodeSandbox({ bare, ...options }: NodeSandboxOptions = {}): Promise<Sandbox> {
  const platform = { ...nodePlatform(bare === undefined ? {} : { bare }), packages: pipIndex() };
  return Sandbox.boot(platform, options);
}
