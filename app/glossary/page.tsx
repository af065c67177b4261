import type { Metadata } from "next";
import { InlineCode } from "../../components/ui/inline-code.tsx";
import { PageLink } from "../../components/ui/page-link.tsx";
import { voiceNames } from "../../components/ui/voice.ts";
import { glossary, termId } from "../../content/glossary.ts";
import { listLessons } from "../../content/reader/index.ts";
import styles from "./page.module.css";

export const metadata: Metadata = {
  title: "Glossary",
  description:
    "The vocabulary of FastAPI and Django, with what each side calls it and where it is explained.",
};

export default async function GlossaryPage() {
  const lessons = await listLessons();
  const terms = glossary.toSorted((one, other) => one.term.localeCompare(other.term, "en"));
  return (
    <div className={styles.page}>
      <h1>Glossary</h1>
      <p>The words of the course, what each framework calls them, and the section that explains them.</p>
      <dl className={styles.list}>
        {terms.map(({ term, text, fastapi, django, see }) => (
          <div key={term} id={termId(term)}>
            <dt>
              <a href={`#${termId(term)}`}>{term}</a>
            </dt>
            <dd>
              <InlineCode text={text} />
            </dd>
            {[["fastapi", fastapi] as const, ["django", django] as const].map(([voice, name]) =>
              name === undefined ? null : (
                <dd key={voice} className={styles.name} data-voice={voice}>
                  <b>{voiceNames[voice]}</b> <InlineCode text={name} />
                </dd>
              ),
            )}
            <dd className={styles.see}>
              <PageLink href={`/lessons/${see}`}>
                {lessons.find(({ slug }) => slug === see.split("#")[0])?.title ?? see}
              </PageLink>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
