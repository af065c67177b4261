export interface CommandLine {
  /** Directory of this machine that becomes the project; null for an empty one. */
  readonly mount: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly bare: boolean;
  readonly command: string;
  readonly args: readonly string[];
}

export const usage = `Usage: npm run sandbox -- [--mount DIR] [--env NAME=VALUE] [--bare] COMMAND ARGS…

Runs a command in the sandbox, with DIR as its project.
  --mount DIR       mount DIR at /home/project; what changes there comes back
  --env NAME=VALUE  set a variable; may be repeated
  --bare            start without the frameworks in memory, so that other versions on PYTHONPATH are used
`;

/** The command line was not understood; shown with the usage. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseArguments(argv: readonly string[]): CommandLine {
  let mount: string | null = null;
  let bare = false;
  const env: Record<string, string> = {};
  const rest = [...argv];
  const value = (option: string): string => {
    const next = rest.shift();
    if (next === undefined) throw new UsageError(`${option} needs a value.`);
    return next;
  };
  while (rest[0]?.startsWith("-")) {
    const option = rest.shift();
    if (option === "--") break;
    if (option === "--bare") bare = true;
    else if (option === "--mount") mount = value(option);
    else if (option === "--env") {
      const pair = value(option);
      const equals = pair.indexOf("=");
      if (equals < 1) throw new UsageError(`--env takes NAME=VALUE, not "${pair}".`);
      env[pair.slice(0, equals)] = pair.slice(equals + 1);
    } else throw new UsageError(`There is no option ${option}.`);
  }
  const [command, ...args] = rest;
  if (command === undefined) throw new UsageError("A command is missing.");
  return { mount, env, bare, command, args };
}
