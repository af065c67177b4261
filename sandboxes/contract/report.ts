import { answer, answerText, last, lastLines, requestText, shorten } from "./read.ts";
import type { CheckResult, Exchange, Exercise, Report } from "./types.ts";

/** True when every check ran and passed. A report without results is none. */
export function allPassed(report: Report): boolean {
  return report.results.length > 0 && report.results.every((result) => result.status === "passed");
}

/** A report as plain text for a terminal: what passed, what did not and why, and the seed to replay it. */
export function reportText(exercise: Exercise, report: Report): string {
  const lines = report.results.flatMap((result) => {
    const sentence = exercise.checks.find((check) => check.id === result.check)?.sentence ?? result.check;
    return [`${mark[result.status]} ${sentence}`, ...details(result).map((line) => `    ${line}`)];
  });
  const passed = report.results.filter((result) => result.status === "passed").length;
  return [...lines, `${passed} of ${report.results.length} checks passed (seed ${report.seed})`].join("\n");
}

const mark: Readonly<Record<CheckResult["status"], string>> = {
  passed: "✓",
  failed: "✗",
  unavailable: "?",
};

/** What a result tells besides its check: nothing when it passed. */
export function details(result: CheckResult): string[] {
  switch (result.status) {
    case "passed":
      return [];
    case "unavailable":
      return [result.reason];
    case "failed": {
      const exchange = last(result.exchanges);
      const command = result.commands.at(-1);
      return [
        `expected: ${result.expected}`,
        `received: ${result.received}`,
        ...(result.mistake ? [result.mistake.message] : []),
        ...(exchange ? [exchangeText(exchange)] : []),
        ...(command ? [`$ ${command.command}`, ...lastLines(command.output, 12).split("\n")] : []),
      ];
    }
  }
}

/** One exchange in a line: request, body, arrow, answer. */
export function exchangeText({ request, response }: Exchange): string {
  const sent = [request.method, request.path, shorten(requestText(request), 120)].filter(Boolean).join(" ");
  const answered = answer({ request, response });
  return `${sent} → ${answered ? answerText(answered) : "failure" in response ? response.failure : ""}`;
}
