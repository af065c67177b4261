/** What becomes of work that comes after its due time. */
export interface LatePolicy {
  /** Minutes after the due time within which nothing is taken off. */
  readonly graceMinutes: number;
  /** Taken off the points for each day begun after the due time, in percent. */
  readonly percentPerDay: number;
  /** Days after the due time until which work is taken; 0 for none beyond the grace, null for ever. */
  readonly acceptDays: number | null;
}

/** One learner's due time, after extension and accommodation. */
export interface Due {
  /** Null: no due time. */
  readonly at: Date | null;
  readonly withoutLatePenalty: boolean;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * An extension replaces the due time of the assignment; an accommodation adds to whichever stands. A learner never
 * has less time than the class.
 */
export function dueFor(
  dueAt: Date | null,
  extension: { readonly dueAt: Date } | undefined,
  accommodation: { readonly extraHours: number; readonly withoutLatePenalty: boolean } | undefined,
): Due {
  const withoutLatePenalty = accommodation?.withoutLatePenalty ?? false;
  if (dueAt === null) return { at: null, withoutLatePenalty };
  const base = Math.max(dueAt.getTime(), extension?.dueAt.getTime() ?? 0);
  return { at: new Date(base + (accommodation?.extraHours ?? 0) * HOUR), withoutLatePenalty };
}

/** Until when work is taken; null for ever. */
export function closesAt(due: Due, policy: LatePolicy): Date | null {
  if (due.at === null || policy.acceptDays === null) return null;
  const after = Math.max(policy.graceMinutes * MINUTE, policy.acceptDays * DAY);
  return new Date(due.at.getTime() + after);
}

/** Days begun after the due time; 0 within the grace. */
export function daysLate(received: Date, due: Due, policy: LatePolicy): number {
  if (due.at === null) return 0;
  const over = received.getTime() - due.at.getTime();
  return over <= policy.graceMinutes * MINUTE ? 0 : Math.ceil(over / DAY);
}

/** The share of the points that late work keeps, from 0 to 1. */
export function lateFactor(received: Date, due: Due, policy: LatePolicy): number {
  if (due.withoutLatePenalty) return 1;
  return Math.max(0, 1 - (policy.percentPerDay / 100) * daysLate(received, due, policy));
}
