import { readFile, rm } from "node:fs/promises";
import * as z from "zod";
import { cache } from "../setup/paths.mjs";
import { playwrightFailed, vitestFailed, vitestFailedFiles } from "./failures.ts";
import type { Result } from "./result.ts";
import { node, script } from "./tool.ts";

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int().default(0),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/**
 * Runs a test runner and reads the report it leaves. A runner that dies, leaves no report, or ends with an
 * error that none of its tests had, has failed.
 */
async function run<T>(
  args: readonly string[],
  report: { readonly file: string; readonly schema: z.ZodType<T> },
  minutes: number,
  count: (report: T) => Omit<Result, "output">,
  named: (report: unknown) => string,
  again: (report: unknown) => Promise<Result>,
): Promise<Result> {
  const file = `${cache}${report.file}`;
  await rm(file, { force: true });
  const { code } = await node(args, minutes, `${report.file.replace(/-results\.json$/, "")} | `);
  const text = await readFile(file, "utf8").catch(() => "null");
  const found = parseOrNull(text);
  const parsed = report.schema.safeParse(found);
  const counted = parsed.success ? count(parsed.data) : { passed: 0, failed: 1, skipped: 0 };
  const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
  if (failed === 0 || !parsed.success) return { ...counted, failed, output: "" };
  // What it printed was shown as it came; only what failed is named again.
  const few = counted.failed > 0 && counted.failed <= fewFailures;
  return { ...counted, failed, output: named(found), ...(few && { again: () => again(found) }) };
}

/** With more of them it is not the machine that was too busy. */
const fewFailures = 5;

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const vitestScript = script("vitest", "vitest.mjs");

interface VitestOptions {
  readonly config?: string | undefined;
  readonly filter?: string | readonly string[] | undefined;
  readonly minutes?: number | undefined;
}

/** Tests of vitest's: the unit tests, or with `config` others, those whose file's name holds `filter`. */
export function vitest(name: string, { config, filter, minutes = 10 }: VitestOptions = {}): Promise<Result> {
  const file = `${name}-results.json`;
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${cache}${file}`];
  const chosen = [...(config ? ["--config", config] : []), ...[filter ?? []].flat()];
  return run(
    [vitestScript, "run", ...report, ...chosen],
    { file, schema: vitestReport },
    minutes,
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }),
    vitestFailed,
    (found) => vitest(name, { config, minutes, filter: vitestFailedFiles(found) }),
  );
}

/** Tests in a browser. */
export function playwright(script: string, ...args: readonly string[]): Promise<Result> {
  return run(
    [script, "test", ...args],
    { file: "browser-results.json", schema: playwrightReport },
    40,
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
    playwrightFailed,
    () => playwright(script, "--last-failed"),
  );
}
