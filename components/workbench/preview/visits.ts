/** The addresses that a preview has shown, as its back and forward buttons see them. */
export interface Visits {
  readonly paths: readonly string[];
  readonly index: number;
  /** We sent the frame there, and its page has not yet said where it ended up. */
  readonly pending: boolean;
}

export const firstVisit = (path: string): Visits => ({ paths: [path], index: 0, pending: true });

/** The learner goes to an address: what lay ahead is cut off. */
export function opened({ paths, index }: Visits, path: string): Visits {
  const before = paths.slice(0, paths[index] === path ? index : index + 1);
  return { paths: [...before, path], index: before.length, pending: true };
}

/** Back (negative) or forward; the same where there is nothing. */
export function moved(visits: Visits, delta: number): Visits {
  return canGo(visits, delta) ? { ...visits, index: visits.index + delta, pending: true } : visits;
}

export const canGo = ({ paths, index }: Visits, delta: number): boolean => paths[index + delta] !== undefined;

/** The page says where it is: the end of a redirect, or a link that was followed. JSON and images say nothing. */
export function arrived(visits: Visits, path: string): Visits {
  if (visits.pending) return { ...visits, paths: visits.paths.with(visits.index, path), pending: false };
  return visits.paths[visits.index] === path ? visits : { ...opened(visits, path), pending: false };
}
