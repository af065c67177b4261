import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import type { Heading } from "../../content/reader/outline.ts";
import type { LessonMeta } from "../../content/types.ts";
import styles from "./article.module.css";
import { Outline } from "./outline.tsx";

interface Props {
  readonly meta: LessonMeta;
  readonly reading: number;
  readonly prerequisites: readonly LessonMeta[];
  readonly headings: readonly Heading[];
  readonly children: ReactNode;
}

/** A lesson on the page: prose in a measure made for reading, comparisons and workbenches wider than it. */
export function LessonArticle({ meta, reading, prerequisites, headings, children }: Props) {
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <p className={styles.chapter}>
          {meta.chapter.number}. {meta.chapter.title}
        </p>
        <h1>{meta.title}</h1>
        <p className={styles.question}>{meta.question}</p>
        <p className={styles.time}>
          {reading} min to read, about {meta.minutes} min in all
        </p>
        {prerequisites.length > 0 ? (
          <p className={styles.time}>
            Builds on{" "}
            {prerequisites.map(({ slug, title }, index) => (
              <Fragment key={slug}>
                {index > 0 ? ", " : null}
                <Link href={`/lessons/${slug}`}>{title}</Link>
              </Fragment>
            ))}
          </p>
        ) : null}
      </header>
      <Outline headings={headings} />
      {children}
    </article>
  );
}
