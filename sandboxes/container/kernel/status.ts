/** How far the sandbox is on its way to the first interpreter; bytes, the total where it is known. Printed by `container-status`, a line each. */
export type BootStatus =
  | { readonly stage: "download"; readonly loaded: number; readonly total?: number }
  | { readonly stage: "restore" }
  | { readonly stage: "ready" }
  | { readonly stage: "failed"; readonly message: string };

/** The status, and who wants to know. Terminal once ready; a failure stays until another try begins. */
export class StatusBoard {
  #status: BootStatus = { stage: "download", loaded: 0 };
  readonly #listeners = new Set<(status: BootStatus) => void>();

  get current(): BootStatus {
    return this.#status;
  }

  set(status: BootStatus): void {
    if (this.#status.stage === "ready") return;
    this.#status = status;
    for (const listener of [...this.#listeners]) listener(status);
  }

  /** Calls back at once and at every change; returns how to stop. */
  follow(listener: (status: BootStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
