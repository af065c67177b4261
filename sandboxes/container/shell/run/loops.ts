/** `break` and `continue`: leaves the loops around it. */
export class LoopJump extends Error {
  readonly kind: "break" | "continue";
  /** How many loops it still has to leave. */
  readonly count: number;
  constructor(kind: "break" | "continue", count: number) {
    super(kind);
    this.name = "LoopJump";
    this.kind = kind;
    this.count = count;
  }
}

/**
 * Runs a loop's body once.
 * @returns whether the loop goes on
 * @throws LoopJump for the loop around this one
 */
export async function turn(body: () => Promise<unknown>): Promise<boolean> {
  try {
    await body();
    return true;
  } catch (error) {
    if (!(error instanceof LoopJump)) throw error;
    if (error.count > 1) throw new LoopJump(error.kind, error.count - 1);
    return error.kind === "continue";
  }
}
