interface Variable {
  readonly value: string;
  /** Whether programs find it in their environment. */
  readonly exported: boolean;
}

/** What a command may change for those after it: variables, the folder, the last exit code. */
export class ShellState {
  cwd: string;
  /** `$?` */
  code = 0;
  /** `$!`: the last process in the background; 0 for none. */
  background = 0;
  /** `$1`, `$2`, … */
  readonly positional: readonly string[];
  /** `$0`, and how the shell calls itself in what it says. */
  readonly name: string;
  readonly #variables: Map<string, Variable>;

  constructor(
    name: string,
    cwd: string,
    positional: readonly string[] = [],
    variables: Iterable<readonly [string, Variable]> = [],
  ) {
    this.name = name;
    this.cwd = cwd;
    this.positional = positional;
    this.#variables = new Map(variables);
  }

  /** For a subshell, whose changes nobody else sees. */
  copy(): ShellState {
    const made = new ShellState(this.name, this.cwd, this.positional, this.#variables);
    made.code = this.code;
    made.background = this.background;
    return made;
  }

  get(name: string): string | undefined {
    return this.#variables.get(name)?.value;
  }

  /** Keeps it exported when it was. */
  set(name: string, value: string): void {
    this.#variables.set(name, { value, exported: this.#variables.get(name)?.exported ?? false });
  }

  export(name: string, value = this.get(name)): void {
    if (value !== undefined) this.#variables.set(name, { value, exported: true });
  }

  unset(name: string): void {
    this.#variables.delete(name);
  }

  /** What a program is given, with `more` added. */
  environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    const exported = [...this.#variables].filter(([, variable]) => variable.exported);
    return { ...Object.fromEntries(exported.map(([name, { value }]) => [name, value])), ...more };
  }

  get names(): string[] {
    return [...this.#variables.keys()].sort();
  }
}
