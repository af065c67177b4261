import type { Outcomes } from "./outcomes.ts";

export interface Difference {
  readonly test: string;
  /** What came of the test in the container. */
  readonly outcome: string;
  readonly reason: string;
}

export interface Comparison {
  readonly passedNatively: number;
  readonly passedInBoth: number;
  /** Tests that pass in the container and do not natively. */
  readonly passedOnlyHere: number;
  /** Tests that pass natively and do not in the container. */
  readonly differences: readonly Difference[];
  /** Seconds inside the tests that pass in both. */
  readonly seconds: { readonly native: number; readonly container: number };
}

/** Compares test by test: whatever passes natively should pass in the container. */
export function compare(native: Outcomes, container: Outcomes): Comparison {
  const differences: Difference[] = [];
  const seconds = { native: 0, container: 0 };
  let passedNatively = 0;
  for (const [test, { outcome, seconds: duration }] of native) {
    if (outcome !== "passed") continue;
    passedNatively++;
    const here = container.get(test) ?? fileOf(test, container);
    if (here?.outcome === "passed") {
      seconds.native += duration;
      seconds.container += here.seconds;
    } else if (!here) differences.push({ test, outcome: "missing", reason: "never started" });
    else if (here.outcome === "started")
      differences.push({ test, outcome: "unfinished", reason: "no result" });
    else differences.push({ test, outcome: here.outcome, reason: here.reason });
  }
  const passedOnlyHere = [...container].filter(
    ([test, { outcome }]) => outcome === "passed" && native.get(test)?.outcome !== "passed",
  ).length;
  return {
    passedNatively,
    passedInBoth: passedNatively - differences.length,
    passedOnlyHere,
    differences,
    seconds,
  };
}

/** What became of the test's file, where that could not be collected. */
function fileOf(test: string, outcomes: Outcomes) {
  const separator = test.indexOf("::");
  return separator < 0 ? undefined : outcomes.get(test.slice(0, separator));
}

/** What differs by chance from one failure to the next: addresses, numbers, the place of the suite. */
function kind({ outcome, reason }: Difference): string {
  const tail = outcome === "uncollected" ? reason.slice(-200) : reason;
  return `${outcome}: ${tail
    .replaceAll(/0x[0-9a-f]+|\d+/g, "N")
    .replaceAll(/\s+/g, " ")
    .slice(0, 200)}`;
}

/** The comparison as lines for people, differences of one kind together. */
export function linesOf(comparison: Comparison, show = 3): string[] {
  const { passedNatively, passedInBoth, passedOnlyHere, seconds, differences } = comparison;
  const share = passedNatively === 0 ? 0 : (100 * passedInBoth) / passedNatively;
  const kinds = Map.groupBy(differences, kind);
  return [
    `passed natively     ${passedNatively}`,
    `passed in both      ${passedInBoth} (${share.toFixed(2)} %)`,
    `only in container   ${passedOnlyHere}`,
    `seconds in tests    native ${seconds.native.toFixed(1)}, container ${seconds.container.toFixed(1)}`,
    ...[...kinds]
      .sort(([, left], [, right]) => right.length - left.length)
      .flatMap(([name, tests]) => [
        `${String(tests.length).padStart(5)}  ${name}`,
        ...tests.slice(0, show).map(({ test }) => `         ${test}`),
      ]),
  ];
}
