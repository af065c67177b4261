/** A submission that waited and was graded, in milliseconds of one clock. */
export interface Passage {
  readonly received: number;
  readonly graded: number;
}

/**
 * By how many places the worst off was overtaken: the most submissions that came later and were graded earlier. As many as
 * are graded at a time are no unfairness.
 */
export function mostOvertaken(passages: readonly Passage[]): number {
  const counts = passages.map(
    (own) => passages.filter((other) => other.received > own.received && other.graded < own.graded).length,
  );
  return Math.max(0, ...counts);
}
