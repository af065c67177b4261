import type { CheckContext } from "./context.ts";
import { lastLines } from "./read.ts";
import { countsText, runTests, type TestRun, type TestRunner } from "./test-runs.ts";

/** A program that the learner's tests are run against. */
export interface Judge {
  /** Folder in `overlays/`, with the files that are laid over a copy of the learner's project. */
  readonly overlay: string;
  /** What it does, as the end of "a program that …": "answers an empty list". */
  readonly does: string;
  /** Id of the known mistake that shows when this program is judged wrongly. */
  readonly mistake?: string;
}

/** A program with a test of its own, which runs after the learner's and finds what they left behind. */
export interface LeakDetector extends Judge {
  /** Name of that test; the overlay holds it in a file that sorts last. */
  readonly test: string;
}

/** The verdicts on tests that a learner wrote, each the `verify` of a check. */
export interface JudgedTests {
  /** There are tests, and all of them pass with the right program. */
  acceptRight(context: CheckContext): Promise<void>;
  /** With each of the broken programs at least one fails, and with the right one none. */
  refuseBroken(...broken: readonly Judge[]): (context: CheckContext) => Promise<void>;
  /** After them, the detector's own test passes: whether theirs pass or fail. */
  leaveNothing(...detectors: readonly LeakDetector[]): (context: CheckContext) => Promise<void>;
}

/**
 * Judges the tests in a learner's project by what they do to a right program and to broken ones, never by how they are
 * written.
 */
export function judgeTests(runner: TestRunner, right: Judge): JudgedTests {
  const run = async (context: CheckContext, { overlay }: Judge): Promise<TestRun> =>
    runTests(await context.copy({ overlay }), runner);

  const acceptRight = async (context: CheckContext) => {
    const result = await run(context, right);
    if (result.code === 0 && result.outcomes.size > 0) return;
    context.fail({
      expected: `your tests pass with a program that ${right.does}`,
      received: `${countsText(result)}\n${complaint(result)}`,
      ...named(right),
    });
  };

  return {
    acceptRight,
    refuseBroken: (...broken) => {
      return async (context) => {
        // Tests that fail with every program refuse nothing.
        await acceptRight(context);
        for (const judge of broken) {
          const result = await run(context, judge);
          if (result.code !== 0) continue;
          context.fail({
            expected: `a test of yours fails with a program that ${judge.does}`,
            received: `${countsText(result)}: nothing noticed`,
            ...named(judge),
          });
        }
      };
    },
    leaveNothing: (...detectors) => {
      return async (context) => {
        for (const detector of detectors) {
          const result = await run(context, detector);
          const own = [...result.outcomes].find(([name]) => name === detector.test)?.[1];
          if (own === "passed" && result.outcomes.size > 1) continue;
          context.fail({
            expected: `after your tests, with a program that ${detector.does}, nothing of them is left`,
            received:
              own === undefined
                ? `the tests ended early: ${countsText(result)}\n${complaint(result)}`
                : result.outcomes.size > 1
                  ? "the next test still met what yours had put in place"
                  : "no test of yours ran",
            ...named(detector),
          });
        }
      };
    },
  };
}

const named = ({ mistake }: Judge) => (mistake === undefined ? {} : { mistake });

/** The lines with which pytest and Django's runner say what is wrong, else the last ones. */
function complaint({ output }: TestRun): string {
  const errors = output.split("\n").filter((line) => /^(E {3}|\w*(Error|Exception)\b)/.test(line));
  return errors.length > 0 ? errors.slice(0, 4).join("\n") : lastLines(output, 4);
}
