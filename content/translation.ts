import type { Claim } from "../sandboxes/contract/claim.ts";
import type { Check, Exercise, Framework } from "../sandboxes/contract/types.ts";

type Hint = string | Readonly<Partial<Record<Framework, string>>>;

/**
 * What `de.ts` in a lesson's folder exports by default: the lesson's texts in another language, by the names that
 * `exercise.ts` and `claims.ts` give them. The prose is `index.de.mdx` beside it.
 */
export interface LessonTranslation {
  readonly title: string;
  readonly question: string;
  readonly exercise: {
    readonly title: string;
    readonly task: string;
    /** By the check's id. */
    readonly checks: Readonly<
      Record<
        string,
        {
          readonly sentence: string;
          readonly hints: readonly Hint[];
          /** Messages by the mistake's id. */
          readonly mistakes: Readonly<Record<string, string>>;
        }
      >
    >;
  };
  /** By the claim's id. */
  readonly claims: Readonly<
    Record<
      string,
      {
        readonly sentence: string;
        readonly explanation: string;
        readonly conditions: string;
        /** Labels by the figure's name. */
        readonly figures: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** The same exercise with its texts in another language; what judges is untouched. What has no translation stays as it is. */
export function translateExercise(exercise: Exercise, { exercise: texts }: LessonTranslation): Exercise {
  return {
    ...exercise,
    title: texts.title,
    task: texts.task,
    checks: exercise.checks.map((check) => translateCheck(check, texts.checks[check.id])),
  };
}

function translateCheck(
  check: Check,
  texts: LessonTranslation["exercise"]["checks"][string] | undefined,
): Check {
  if (!texts) return check;
  return {
    ...check,
    sentence: texts.sentence,
    hints: texts.hints,
    mistakes: check.mistakes.map((mistake) => ({
      ...mistake,
      message: texts.mistakes[mistake.id] ?? mistake.message,
    })),
  };
}

/** The same claim with its texts in another language; its proof is untouched. */
export function translateClaim(claim: Claim, { claims }: LessonTranslation): Claim {
  const texts = claims[claim.id];
  if (!texts) return claim;
  const { sentence, explanation, conditions } = texts;
  const { proof } = claim;
  if (proof.kind === "transcript") return { ...claim, sentence, explanation, conditions };
  const figures = Object.fromEntries(
    Object.entries(proof.figures).map(([name, figure]) => [
      name,
      { ...figure, label: texts.figures[name] ?? figure.label },
    ]),
  );
  return { ...claim, sentence, explanation, conditions, proof: { ...proof, figures } };
}
