import { afterSecondTry, type Result, stageSummary, summary, verdict } from "./result.ts";
import { type Stage, stages } from "./stages.ts";

/**
 * Runs every stage, or those whose names are given, and counts. Nothing stops early: a stage that dies is a
 * failure among others. The last line is `N passed, N failed`.
 */
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

/** Enough to see what failed where; all of it stands further up for the runners that print as they go. */
const lastLines = (output: string) => output.trimEnd().split("\n").slice(-80).join("\n");

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

const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name));
const started = performance.now();
const lines = new Map<Stage, string>();
const results = new Map<Stage, Result>();

async function carryOutAll(queue: Iterator<Stage>): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const stage = next.value;
    const since = performance.now();
    console.log(`\n── ${stage.name}`);
    const result = await carryOut(stage);
    results.set(stage, result);
    lines.set(stage, `${stage.name.padEnd(18)}${seconds(since)}  ${stageSummary(result)}`);
  }
}

const queueOf = (wanted: Stage["pace"]) => chosen.filter(({ pace }) => pace === wanted).values();
await carryOutAll(queueOf("quick"));
const long = queueOf("long");
await Promise.all([carryOutAll(long), carryOutAll(long)]);
// Two interpreters and a browser on two cores make each other wait: what failed beside others is tried once more alone.
for (const [stage, first] of results) {
  if (!first.again) continue;
  console.log(`\n── ${stage.name}: what failed, once more and alone`);
  const all = afterSecondTry(first, await carryOut({ ...stage, run: first.again }));
  results.set(stage, all);
  lines.set(stage, `${lines.get(stage)}; alone: ${stageSummary(all)}`);
}
// After everything else, where whoever reads only the end of a long log finds it.
for (const [stage, { failed, output, again }] of results) {
  if (output && failed > 0) console.log(`\n── ${stage.name} failed\n${lastLines(output)}`);
  else if (output && again) console.log(`\n── ${stage.name} failed, and passed alone\n${lastLines(output)}`);
}
console.log(
  `\n${chosen.map((stage) => lines.get(stage)).join("\n")}\n${"all".padEnd(18)}${seconds(started)}\n`,
);
console.log(summary([...results.values()]));
process.exit([...results.values()].some(({ failed }) => failed > 0) ? 1 : 0);
