import { Fragment, type ReactNode } from "react";
import type { Heading } from "../../content/reader/outline.ts";
import type { LessonMeta } from "../../content/types.ts";
import { baseOf, type Locale, messagesOf } from "../messages/locale.ts";
import { FollowReading } from "../progress/follow-reading.tsx";
import { LessonMark } from "../progress/lesson-mark.tsx";
import { InlineCode } from "../ui/inline-code.tsx";
import { PageLink } from "../ui/page-link.tsx";
import styles from "./article.module.css";
import { Outline } from "./outline.tsx";

interface Props {
  readonly locale: Locale;
  readonly meta: LessonMeta;
  readonly reading: number;
  readonly prerequisites: readonly LessonMeta[];
  readonly headings: readonly Heading[];
  readonly children: ReactNode;
}

/** A lesson on the page: prose in a measure made for reading, comparisons and workbenches wider than it. */
export function LessonArticle({ locale, meta, reading, prerequisites, headings, children }: Props) {
  const { lesson: texts } = messagesOf(locale);
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <p className={styles.chapter}>
          {meta.chapter.number}. {meta.chapter.title}
        </p>
        <h1>{meta.title}</h1>
        <p className={styles.question}>
          <InlineCode text={meta.question} />
        </p>
        <p className={styles.time}>{texts.time(reading, meta.minutes)}</p>
        {prerequisites.length > 0 ? (
          <p className={styles.time}>
            {texts.buildsOn}{" "}
            {prerequisites.map(({ slug, title, foreign }, index) => (
              <Fragment key={slug}>
                {index > 0 ? ", " : null}
                <PageLink href={`${foreign ? "" : baseOf(locale)}/lessons/${slug}`}>{title}</PageLink>
                <LessonMark lesson={slug} />
              </Fragment>
            ))}
          </p>
        ) : null}
      </header>
      <Outline locale={locale} headings={headings} />
      {children}
      <FollowReading lesson={meta.slug} sections={headings.map(({ id }) => id)} />
    </article>
  );
}
