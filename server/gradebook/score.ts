import type { Framework } from "../../sandboxes/contract/types.ts";
import { type Due, type LatePolicy, lateFactor } from "../assignments/late.ts";
import type { FrameworkChoice, SubmissionStatus } from "../db/schema/index.ts";

/** A submission, as far as a grade depends on it. */
export interface ScoredWork {
  readonly framework: Framework;
  readonly receivedAt: Date;
  readonly status: SubmissionStatus;
  /** Of the grading that counts; null while there is none. */
  readonly graded: { readonly points: number; readonly possible: number } | null;
}

/** What one learner has of one exercise. */
export interface ItemScore {
  /** Null: nothing was graded, so that there is nothing to count. */
  readonly points: number | null;
  readonly possible: number;
  /** Something is waiting to be graded, or the machine could not: never a zero. */
  readonly pending: boolean;
  readonly submitted: number;
  readonly overridden: boolean;
}

interface Rules {
  readonly frameworks: FrameworkChoice;
  readonly latePolicy: LatePolicy;
  readonly possible: number;
}

/**
 * The best of a learner's attempts, each with what lateness takes off; with both frameworks asked for, the mean of the best
 * of each. What an instructor set by hand comes before all.
 */
export function scoreItem(
  rules: Rules,
  due: Due,
  work: readonly ScoredWork[],
  override: { readonly points: number } | undefined,
): ItemScore {
  const { possible } = rules;
  const pending = work.some(({ status }) => status !== "graded");
  const rest = { possible, pending, submitted: work.length };
  if (override) return { ...rest, points: override.points, overridden: true };
  const best = (of: readonly ScoredWork[]) => {
    const counted = of.flatMap(({ graded, receivedAt }) =>
      graded === null || graded.possible === 0
        ? []
        : (graded.points / graded.possible) * possible * lateFactor(receivedAt, due, rules.latePolicy),
    );
    return counted.length === 0 ? null : Math.max(...counted);
  };
  if (rules.frameworks !== "both") return { ...rest, points: round(best(work)), overridden: false };
  const sides = (["fastapi", "django"] as const).map((side) =>
    best(work.filter((one) => one.framework === side)),
  );
  const points = sides.every((side) => side === null)
    ? null
    : sides.reduce<number>((sum, side) => sum + (side ?? 0), 0) / 2;
  return { ...rest, points: round(points), overridden: false };
}

/** To hundredths, so that what is shown, added up and exported is the same number. */
const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

/** What one learner has of one assignment, in percent. */
export interface AssignmentScore {
  /** Null: does not count yet. */
  readonly percent: number | null;
  readonly pending: boolean;
  readonly overridden: boolean;
  readonly submitted: number;
}

/**
 * @param over whether work is no longer taken, or the due time has passed: what is missing then counts as nothing
 */
export function scoreAssignment(items: readonly ItemScore[], over: boolean): AssignmentScore {
  const pending = items.some((item) => item.pending && item.points === null);
  const rest = {
    pending: items.some((item) => item.pending),
    overridden: items.some((item) => item.overridden),
    submitted: items.reduce((sum, item) => sum + item.submitted, 0),
  };
  const possible = items.reduce((sum, item) => sum + item.possible, 0);
  const nothing = items.every((item) => item.points === null);
  // Work that waits to be graded keeps a missing grade from being a zero.
  if (possible === 0 || pending || (nothing && !over)) return { ...rest, percent: null };
  const points = items.reduce((sum, item) => sum + (item.points ?? 0), 0);
  return { ...rest, percent: round((points / possible) * 100) };
}

/**
 * The weighted mean of the assignments that count, in percent, without the lowest `dropLowest` of them; null while none
 * counts. At least one always counts.
 */
export function total(
  scores: readonly { readonly percent: number | null; readonly weight: number }[],
  dropLowest: number,
): number | null {
  const counted = scores
    .flatMap(({ percent, weight }) => (percent === null || weight === 0 ? [] : { percent, weight }))
    .sort((a, b) => a.percent - b.percent);
  const kept = counted.slice(Math.min(dropLowest, Math.max(0, counted.length - 1)));
  const weight = kept.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return null;
  return round(kept.reduce((sum, one) => sum + one.percent * one.weight, 0) / weight);
}
