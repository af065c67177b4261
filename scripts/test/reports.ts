import { readFile, rm } from "node:fs/promises";
import { z } from "zod";
import { cache } from "../setup/paths.mjs";
import type { Result } from "./result.ts";
import { node } from "./tool.ts";

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
): Promise<Result> {
  const file = `${cache}${report.file}`;
  await rm(file, { force: true });
  const { code } = await node(args, minutes, true);
  const text = await readFile(file, "utf8").catch(() => "null");
  const parsed = report.schema.safeParse(parseOrNull(text));
  const counted = parsed.success ? count(parsed.data) : { passed: 0, failed: 1, skipped: 0 };
  // What it printed was shown as it came.
  const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
  return { ...counted, failed, output: "" };
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Unit tests. */
export function vitest(script: string): Promise<Result> {
  const file = "unit-results.json";
  return run(
    [script, "run", "--reporter=default", "--reporter=json", `--outputFile.json=.cache/${file}`],
    { file, schema: vitestReport },
    10,
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );
}

/** Tests in a browser; one that passed only when repeated counts as failed. */
export function playwright(script: string): Promise<Result> {
  return run(
    [script, "test"],
    { file: "browser-results.json", schema: playwrightReport },
    20,
    ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  );
}
