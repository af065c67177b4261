/** What a project's server is doing. */
export type ServerStatus =
  | { readonly kind: "stopped" }
  | { readonly kind: "starting" }
  /** `generation` counts up with every start and reload. */
  | { readonly kind: "running"; readonly url: string; readonly generation: number }
  | { readonly kind: "restarting" }
  /** `recovers`: the process lives and tries again after the next edit. */
  | { readonly kind: "failed"; readonly problem: string; readonly recovers: boolean };

export function isBusy(status: ServerStatus): boolean {
  return status.kind === "starting" || status.kind === "restarting";
}

/** Whether a process exists that Stop would end. */
export function isAlive(status: ServerStatus): boolean {
  return isBusy(status) || status.kind === "running" || (status.kind === "failed" && status.recovers);
}
