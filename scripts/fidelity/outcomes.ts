import * as z from "zod";

/** What a recorder (`recorders/*.py`) writes of one test; the last line of a test counts. */
const outcome = z.object({
  test: z.string(),
  /** `started` stays only where a test hung or ended its process. */
  outcome: z.enum(["started", "passed", "failed", "skipped", "xfailed", "uncollected"]),
  reason: z.string().default(""),
  /** Set-up, call and teardown together. */
  seconds: z.number().default(0),
});

export type Outcome = z.infer<typeof outcome>;
/** By the name of the test. */
export type Outcomes = ReadonlyMap<string, Outcome>;

const mark = "@@fidelity ";

/**
 * Reads the records out of what a run printed.
 * @throws ZodError or SyntaxError for a line that no recorder wrote
 */
export function readOutcomes(output: string): Outcomes {
  const outcomes = new Map<string, Outcome>();
  for (const line of output.split("\n")) {
    const start = line.indexOf(mark);
    if (start < 0) continue;
    const record = outcome.parse(JSON.parse(line.slice(start + mark.length)));
    outcomes.set(record.test, record);
  }
  return outcomes;
}
