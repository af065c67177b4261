import { type Result, stageSummary, summary, verdict } from "./result.ts";
import { type Stage, stages } from "./stages.ts";

/**
 * Runs every stage, or those whose names are given, and counts. Nothing stops early: a stage that dies is a
 * failure among others. The last line is `N passed, N failed`.
 */
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(8);

async function carryOut(stage: Stage): Promise<Result> {
  try {
    return await stage.run();
  } catch (error) {
    return verdict(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(", ")}; there are: ${stages.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const started = performance.now();
const lines: string[] = [];
const results: Result[] = [];
for (const stage of stages.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const since = performance.now();
  console.log(`\n── ${stage.name}`);
  const result = await carryOut(stage);
  if (result.failed > 0 && result.output) console.log(result.output.trimEnd());
  results.push(result);
  lines.push(`${stage.name.padEnd(18)}${seconds(since)}  ${stageSummary(result)}`);
}
console.log(`\n${lines.join("\n")}\n${"all".padEnd(18)}${seconds(started)}\n`);
console.log(summary(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
