/** The addresses that a preview has shown, as its back and forward buttons see them. */
export interface Visits {
  readonly paths: readonly string[];
  readonly index: number;
}

export const noVisits: Visits = { paths: [], index: -1 };

/**
 * The page says where it is.
 *
 * @param expected how far back (negative) or forward we sent it: then it is no new visit
 */
export function arrived(visits: Visits, path: string, expected: number): Visits {
  const target = visits.index + expected;
  if (expected !== 0 && visits.paths[target] !== undefined) {
    return { paths: visits.paths.with(target, path), index: target };
  }
  if (visits.paths[visits.index] === path) return visits;
  return { paths: [...visits.paths.slice(0, visits.index + 1), path], index: visits.index + 1 };
}

export const canGo = (visits: Visits, delta: number): boolean =>
  visits.paths[visits.index + delta] !== undefined;
