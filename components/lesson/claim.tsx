import type { LessonClaim } from "../../content/reader/read-claims.ts";
import { figureText } from "../../sandboxes/contract/claim.ts";
import { type Locale, messagesOf } from "../messages/locale.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import styles from "./claim.module.css";
import { ClaimProof } from "./claim-proof.tsx";

interface Props {
  /** Of the claim, in the lesson's `claims.ts`. */
  readonly id: string;
}

interface Given {
  readonly locale: Locale;
  readonly lesson: string;
  readonly place: string;
  readonly claims: readonly LessonClaim[];
}

/**
 * A sentence about the frameworks with its verdict, and its proof to be run.
 * @throws Error when the lesson has no such claim, which fails the build
 */
export function ClaimCard({ id, locale, lesson, place, claims }: Props & Given) {
  const { claim: texts } = messagesOf(locale);
  const found = claims.find(({ claim }) => claim.id === id);
  if (!found) throw new Error(`content/${place}/index.mdx: there is no claim "${id}" in claims.ts`);
  const { claim, files, transcript } = found;
  const { sentence, source, verdict, explanation, conditions, proof } = claim;
  return (
    <section id={`claim-${id}`} className={styles.claim} aria-label={texts.label(sentence)}>
      <p className={styles.head}>
        <span className={styles.verdict} data-verdict={verdict}>
          {texts.verdicts[verdict]}
        </span>
        <span className={styles.source}>{texts.sources[source]}</span>
      </p>
      <blockquote className={styles.sentence}>
        <InlineCode text={sentence} />
      </blockquote>
      <p>
        <InlineCode text={explanation} />
      </p>
      {proof.kind === "proof" ? (
        <ClaimProof
          id={id}
          lesson={lesson}
          place={place}
          files={files}
          figures={Object.entries(proof.figures).map(([name, figure]) => ({
            name,
            figure,
            recorded: figureText(figure, figure.recorded),
          }))}
        />
      ) : (
        <figure className={styles.transcript}>
          <figcaption>{texts.recordedOnly}</figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1). */}
          <pre tabIndex={0}>{transcript?.trimEnd()}</pre>
        </figure>
      )}
      <p className={styles.conditions}>
        {texts.conditions} <InlineCode text={conditions} />
      </p>
    </section>
  );
}
