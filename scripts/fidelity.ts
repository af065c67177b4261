/**
 * `npm run fidelity -- --suite DIR --requirements FILE [OPTION…] -- ARGUMENT…`: runs a framework's own tests
 * natively and in the container, and compares them test by test. See docs/fidelity.md.
 */
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type CommandLine, parseCommandLine, UsageError, usage } from "./fidelity/command-line.ts";
import { compare, linesOf } from "./fidelity/compare.ts";
import { readOutcomes } from "./fidelity/outcomes.ts";
import { installPackages } from "./fidelity/packages.ts";
import { logOf, runInContainer, runNatively } from "./fidelity/sides.ts";
import { root } from "./setup/paths.mjs";

const failed = 2;

/** Resolves with the exit code: 1 when something differs. */
async function main(line: CommandLine): Promise<number> {
  const folder = join(root, ".cache/fidelity", line.name ?? basename(resolve(line.suite)));
  const requirements = (await readFile(line.requirements, "utf8")).split("\n").filter(Boolean);
  const packages = await installPackages(line.python, requirements, folder);
  if (packages.missing.length > 0) console.log(`no wheel for: ${packages.missing.join(", ")}`);
  for (const side of line.sides) {
    const start = side === "native" ? runNatively : runInContainer;
    const { code, seconds } = await start(line, packages, folder);
    console.log(`${side}: ${seconds.toFixed(1)} s, exit code ${code ?? "none: it was ended"}`);
  }
  const native = readOutcomes(await readFile(logOf(folder, "native"), "utf8"));
  const container = readOutcomes(await readFile(logOf(folder, "container"), "utf8"));
  const comparison = compare(native, container);
  for (const text of linesOf(comparison)) console.log(text);
  return comparison.differences.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  console.error(`fidelity: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error(`\n${usage}`);
  process.exitCode = failed;
}
