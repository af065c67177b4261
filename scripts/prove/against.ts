import { newSeed } from "../../sandboxes/contract/random.ts";
import { remoteBench } from "../../sandboxes/contract/remote-bench.ts";
import { allPassed, reportText } from "../../sandboxes/contract/report.ts";
import { runChecks } from "../../sandboxes/contract/run.ts";
import type { ProvableLesson } from "./lessons.ts";

/**
 * Runs one exercise against a server that runs already, such as a downloaded project under CPython.
 * @returns exit code: 0 when every check passed
 * @throws Error when it is not clear which exercise or framework is meant
 */
export async function against(
  url: string,
  framework: string | undefined,
  lessons: readonly ProvableLesson[],
  seed: string = newSeed(),
): Promise<number> {
  const [lesson, another] = lessons;
  if (!lesson?.exercise || another) throw new Error("--against needs one lesson with an exercise");
  if (framework !== "fastapi" && framework !== "django")
    throw new Error("--against needs --framework fastapi or --framework django");
  const report = await runChecks(lesson.exercise, {
    framework,
    bench: remoteBench(url),
    seed,
    signal: new AbortController().signal,
  });
  console.log(reportText(lesson.exercise, report));
  return allPassed(report) ? 0 : 1;
}
