import type { FoundEvidence, FoundNeed } from "../../content/reader/choosing.ts";
import { InlineCode } from "../ui/inline-code.tsx";
import { PageLink } from "../ui/page-link.tsx";
import { verdictNames } from "../ui/verdict.ts";
import styles from "./comparison.module.css";

/** A need: what each framework brings to it, and where that can be checked. */
export function NeedRow({ need }: { readonly need: FoundNeed }) {
  return (
    <li id={need.id} data-scenarios={need.scenarios.join(" ")}>
      <h3>{need.name}</h3>
      <div className={styles.sides}>
        <p data-voice="fastapi">
          <b>FastAPI</b> <InlineCode text={need.fastapi} />
        </p>
        <p data-voice="django">
          <b>Django</b> <InlineCode text={need.django} />
        </p>
      </div>
      <h4>Evidence</h4>
      <ul className={styles.evidence}>
        {need.evidence.map((evidence) => (
          <li key={evidence.href}>
            <EvidenceLine evidence={evidence} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: FoundEvidence }) {
  if (evidence.kind === "lesson")
    return (
      <>
        Lesson <PageLink href={evidence.href}>{evidence.title}</PageLink>
      </>
    );
  const { claim, href, figures } = evidence;
  return (
    <>
      <PageLink href={href}>
        <InlineCode text={claim.sentence} />
      </PageLink>{" "}
      <b>{verdictNames[claim.verdict]}.</b>
      {figures.length > 0 ? (
        <span className={styles.figures}>
          {" "}
          {figures.map(({ label, value }, index) => (
            <span key={label}>
              {index > 0 ? "; " : null}
              <InlineCode text={label} />: <InlineCode text={value} />
            </span>
          ))}
          .
        </span>
      ) : (
        <span className={styles.figures}> Recorded, in the lesson.</span>
      )}
    </>
  );
}
