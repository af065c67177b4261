/** Why a check could go no further. Each is the program's failure unless it says otherwise; `judge` words it. */

/** The program did not meet what the check asks. Thrown by `fail`. */
export class CheckFailed extends Error {
  readonly expected: string;
  readonly received: string;
  /** Id of a known mistake that the check has recognised itself. */
  readonly mistake: string | undefined;
  constructor(failure: {
    readonly expected: string;
    readonly received: string;
    readonly mistake?: string | undefined;
  }) {
    super(`${failure.expected}; ${failure.received}`);
    this.name = "CheckFailed";
    this.expected = failure.expected;
    this.received = failure.received;
    this.mistake = failure.mistake;
  }
}

export type SocketFailureCode = "refused" | "timeout" | "closed" | "aborted";

/** A WebSocket did not open, or said no more. */
export class SocketFailure extends Error {
  readonly code: SocketFailureCode;
  /** Status with which the server refused; null when nobody listened, or the socket had been open. */
  readonly status: number | null;
  constructor(code: SocketFailureCode, message: string, status: number | null = null) {
    super(message);
    this.name = "SocketFailure";
    this.code = code;
    this.status = status;
  }
}

export type CommandFailureCode = "timeout" | "ended" | "silent" | "aborted";

/** A command did not end in time, or a server of the check's own did not listen. */
export class CommandFailure extends Error {
  readonly code: CommandFailureCode;
  /** The command line. */
  readonly command: string;
  readonly output: string;
  constructor(code: CommandFailureCode, command: string, message: string, output: string) {
    super(message);
    this.name = "CommandFailure";
    this.code = code;
    this.command = command;
    this.output = output;
  }
}

/** The host cannot do what the check asks, which is nobody's failure: a server elsewhere has no files to look at. */
export class NotPossibleHere extends Error {
  override name = "NotPossibleHere";
}
