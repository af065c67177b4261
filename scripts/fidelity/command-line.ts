import { parseArgs } from "node:util";

export const usage = `Usage: npm run fidelity -- --suite DIR --requirements FILE [OPTION…] -- ARGUMENT…

Runs a framework's own tests natively and in the container, and compares them test by test.
  --suite DIR          what the tests need: their folder, and the settings of pytest
  --requirements FILE  packages of the suite and what it tests, one a line as pip takes them
  --python PYTHON      native interpreter (python3)
  --runner RUNNER      pytest, or unittest: ARGUMENTs then name a script, or -m MODULE
  --env NAME=VALUE     set a variable on both sides; may be repeated
  --limit SECONDS      end a run after so long (1800)
  --only SIDE          run native or container again, and compare with what is kept of the other
  --name NAME          folder of .cache/fidelity that keeps packages and logs (the name of DIR)
`;

export interface CommandLine {
  readonly suite: string;
  readonly requirements: string;
  readonly python: string;
  readonly runner: "pytest" | "unittest";
  readonly env: readonly string[];
  /** Seconds. */
  readonly limit: number;
  readonly sides: readonly ("native" | "container")[];
  readonly name: string | undefined;
  readonly args: readonly string[];
}

/** The command line was not understood; shown with the usage. */
export class UsageError extends Error {}

/** @throws UsageError or TypeError when the command line is none of these */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      suite: { type: "string" },
      requirements: { type: "string" },
      python: { type: "string", default: "python3" },
      runner: { type: "string", default: "pytest" },
      env: { type: "string", multiple: true, default: [] },
      limit: { type: "string", default: "1800" },
      only: { type: "string" },
      name: { type: "string" },
    },
  });
  const { suite, requirements, python, runner, env, only, name } = values;
  const limit = Number(values.limit);
  if (suite === undefined || requirements === undefined)
    throw new UsageError("A suite and its requirements are needed.");
  if (runner !== "pytest" && runner !== "unittest") throw new UsageError(`There is no runner ${runner}.`);
  if (only !== undefined && only !== "native" && only !== "container")
    throw new UsageError(`There is no side ${only}.`);
  if (!(limit > 0)) throw new UsageError(`${values.limit} is no number of seconds.`);
  const sides: CommandLine["sides"] = only === undefined ? ["native", "container"] : [only];
  return { suite, requirements, python, runner, env, limit, sides, name, args: positionals };
}
