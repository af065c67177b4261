import type { Metadata } from "next";
import { InlineCode } from "../../components/ui/inline-code.tsx";
import { PageLink } from "../../components/ui/page-link.tsx";
import { sourceNames, verdictNames } from "../../components/ui/verdict.ts";
import { listClaims } from "../../content/reader/index.ts";
import type { Claim, ClaimVerdict } from "../../sandboxes/contract/claim.ts";
import styles from "./page.module.css";

export const metadata: Metadata = {
  title: "Claims",
  description: "What is said of FastAPI and Django, whether it holds, and where the proof runs.",
};

const verdicts = Object.keys(verdictNames) as readonly ClaimVerdict[];

/** Every claim of the course with its verdict. The choice of a verdict works by style alone, without a script. */
export default async function ClaimsPage() {
  const lessons = await listClaims();
  const all = lessons.flatMap(({ claims }) => claims);
  return (
    <div className={styles.page}>
      <h1>Claims</h1>
      <p>
        What two articles and this course say about the frameworks, each with a verdict. The proof of a claim
        runs in its lesson: follow the link, run it, and compare the figures.
      </p>
      {all.length === 0 ? <p>No lesson has claims yet.</p> : null}
      <fieldset className={styles.filter}>
        <legend>Show</legend>
        <label>
          <input type="radio" name="verdict" value="all" defaultChecked /> all {all.length}
        </label>
        {verdicts.map((verdict) => (
          <label key={verdict}>
            <input type="radio" name="verdict" value={verdict} /> {verdictNames[verdict].toLowerCase()}{" "}
            {all.filter((claim) => claim.verdict === verdict).length}
          </label>
        ))}
      </fieldset>
      {lessons.map(({ meta, claims }) => (
        <section key={meta.slug} className={styles.lesson} aria-labelledby={meta.slug}>
          <h2 id={meta.slug}>
            {meta.chapter.number}. {meta.title}
          </h2>
          <ul>
            {claims.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} lesson={meta.slug} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ClaimLine({ claim, lesson }: { readonly claim: Claim; readonly lesson: string }) {
  const { id, sentence, source, verdict, explanation, proof } = claim;
  return (
    <li data-verdict={verdict}>
      <p className={styles.sentence}>
        <PageLink href={`/lessons/${lesson}#claim-${id}`}>
          <InlineCode text={sentence} />
        </PageLink>
      </p>
      <p>
        <b>{verdictNames[verdict]}.</b> <InlineCode text={explanation} />
      </p>
      <p className={styles.source}>
        {sourceNames[source]}
        {proof.kind === "transcript" ? ", recorded" : ", runs in the page"}
      </p>
    </li>
  );
}
