import type { FrozenCheck } from "../db/schema/index.ts";
import type { ShownResult } from "../submissions/read.ts";

const sentence = "A check that is not shown.";

/** The checks as learners are told of them: of a hidden one, that it is there and what it is worth. */
export const shownChecks = (checks: readonly FrozenCheck[]): readonly FrozenCheck[] =>
  checks.map((check, at) =>
    check.hidden ? { id: hiddenId(at), sentence, points: check.points, hidden: true } : check,
  );

/** A result as learners are told of it: of a hidden check, whether it passed. */
export function shownResult(result: ShownResult, checks: readonly FrozenCheck[]): ShownResult {
  const at = checks.findIndex(({ id }) => id === result.check);
  if (!checks[at]?.hidden) return result;
  return { ...result, check: hiddenId(at), sentence, message: "", shown: {} };
}

const hiddenId = (at: number) => `hidden-${at + 1}`;
