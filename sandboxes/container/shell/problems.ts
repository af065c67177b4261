/** What the shell cannot do, in its own words; a command line ends with it. */
export class ShellProblem extends Error {
  readonly code: number;
  constructor(message: string, code = 2) {
    super(message);
    this.name = "ShellProblem";
    this.code = code;
  }
}

/** Grammar of shells that this one does not have. */
export const unsupported = (what: string) => new ShellProblem(`${what} not supported by this shell`);

/** `exit`, or the end that a signal demands. */
export class ShellExit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.name = "ShellExit";
    this.code = code;
  }
}

/** Ctrl-C: the rest of the line is not run. */
export class Interrupted extends Error {
  constructor() {
    super("interrupted");
    this.name = "Interrupted";
  }
}

/** Nobody reads what a command of the shell's own writes. */
export class BrokenPipe extends Error {
  constructor() {
    super("broken pipe");
    this.name = "BrokenPipe";
  }
}
