import type { Metadata } from "next";
import { Fragment } from "react";
import { InlineCode } from "../../components/ui/inline-code.tsx";
import { PageLink } from "../../components/ui/page-link.tsx";
import { chapters } from "../../content/course.ts";
import type { Naming } from "../../content/inventory.ts";
import { type Placed, whereIs } from "../../content/reader/where-is.ts";
import styles from "./page.module.css";

export const metadata: Metadata = {
  title: "Where is…?",
  description: "Every system that the two articles name, with the lesson that teaches it.",
};

const namings: Readonly<Record<Naming, string>> = {
  "1": "the first article",
  "2": "the second article",
  "1,2": "both articles",
  bio: "the second article, of its author",
};

/** Without the marks of code and the word that only says what kind of thing it is. */
const sortedBy = (name: string) =>
  name.replace(/^(snippet|technique|scenario): /, "").replaceAll(/[`“”]/g, "");

export default async function WhereIsPage() {
  const placed = [...(await whereIs())].sort((one, other) =>
    sortedBy(one.entry.name).localeCompare(sortedBy(other.entry.name), "en"),
  );
  return (
    <div className={styles.page}>
      <h1>Where is…?</h1>
      <p>
        Every system, snippet and scenario that “Through FastAPI's Lens” and “FastAPI vs Django” name, with
        the section that teaches it.
      </p>
      <ul className={styles.list}>
        {placed.map(({ entry, places }) => (
          <li key={entry.name}>
            <p className={styles.name}>
              <InlineCode text={entry.name} />
            </p>
            <p>
              <Places entry={entry} places={places} />
              <span className={styles.naming}>, named by {namings[entry.namedBy]}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Places({ entry, places }: Placed) {
  if (places.length === 0) {
    const chapter = chapters.find(({ number }) => number === entry.chapter);
    return (
      <>
        planned for chapter {entry.chapter}, {chapter?.title}
      </>
    );
  }
  return places.map(({ lesson, anchor }, index) => (
    <Fragment key={`${lesson.slug}#${anchor}`}>
      {index > 0 ? "; " : null}
      <PageLink href={`/lessons/${lesson.slug}#${anchor}`}>
        {lesson.chapter.number}. {lesson.title}
      </PageLink>
    </Fragment>
  ));
}
