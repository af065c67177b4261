export type SandboxErrorCode =
  /** As many processes run as may. */
  | "too-many-processes"
  /** Nobody listens on the port. */
  | "refused"
  /** The sandbox was torn down, or its files are lost; nothing works any more. */
  | "gone"
  /** The interpreter could not be had. */
  | "unavailable";

/** The sandbox could not do what was asked; never the fault of the learner's code. */
export class SandboxError extends Error {
  readonly code: SandboxErrorCode;
  constructor(code: SandboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SandboxError";
    this.code = code;
  }
}
