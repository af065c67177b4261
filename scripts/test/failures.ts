import * as z from "zod";

/** Lines of a failure's message that are repeated at the end. */
const messageLines = 12;

const vitestFailures = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(""),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** What failed in a report of vitest's (`--reporter=json`): each test with the beginning of its message. */
export function vitestFailed(report: unknown): string {
  const { testResults } = vitestFailures.parse(report);
  return testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === "failed");
      // A file that cannot be loaded has no test that failed.
      if (failed.length === 0) return [described(name, message)];
      return failed.map(({ fullName, failureMessages }) => described(fullName, failureMessages?.[0] ?? ""));
    })
    .join("\n");
}

/** Paths of the files in which something failed. */
export function vitestFailedFiles(report: unknown): readonly string[] {
  const { testResults } = vitestFailures.parse(report);
  return testResults.filter(({ status }) => status === "failed").map(({ name }) => name);
}

const playwrightTest = z.object({
  status: z.string(),
  results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
});
const playwrightSpec = z.object({ title: z.string(), file: z.string(), tests: z.array(playwrightTest) });
interface Suite {
  readonly title: string;
  readonly specs: readonly z.infer<typeof playwrightSpec>[];
  readonly suites?: readonly Suite[] | undefined;
}
const playwrightSuite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(playwrightSpec),
  suites: z.array(z.lazy(() => playwrightSuite)).optional(),
});
const playwrightFailures = z.object({ suites: z.array(playwrightSuite) });

/** What failed in a report of Playwright's (`json` reporter), one that passed only when repeated included. */
export function playwrightFailed(report: unknown): string {
  return playwrightFailures.parse(report).suites.flatMap(failedIn).join("\n");
}

function failedIn(suite: Suite): string[] {
  const own = suite.specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) =>
        described(`${file}: ${title}`, results.find(({ error }) => error)?.error?.message ?? ""),
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failedIn)];
}

const described = (name: string, message: string): string =>
  [
    name,
    ...message
      .split("\n")
      .slice(0, messageLines)
      .map((line) => `    ${line}`),
  ]
    .join("\n")
    .trimEnd();
