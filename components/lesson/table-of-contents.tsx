import type { Chapter, LessonMeta } from "../../content/types.ts";
import { Alternates } from "../language/alternates.tsx";
import { baseOf, type Locale, messagesOf } from "../messages/locale.ts";
import { LessonMark } from "../progress/lesson-mark.tsx";
import { ProgressSummary } from "../progress/progress-summary.tsx";
import { InlineCode } from "../ui/inline-code.tsx";
import { PageLink } from "../ui/page-link.tsx";
import styles from "./table-of-contents.module.css";

interface Props {
  readonly locale: Locale;
  /** In reading order, with titles in the page's language. */
  readonly chapters: readonly Chapter[];
  readonly lessons: readonly LessonMeta[];
}

/** The course: its chapters and their lessons, with what was read and solved. */
export function TableOfContents({ locale, chapters, lessons }: Props) {
  const { lessons: texts, site } = messagesOf(locale);
  const base = baseOf(locale);
  return (
    <div className={styles.page}>
      <Alternates path="/lessons" />
      <h1>{texts.title}</h1>
      <ProgressSummary base={base} lessons={lessons.map(({ slug, title }) => ({ slug, title }))} />
      {chapters.map((chapter) => (
        <section key={chapter.slug} className={styles.chapter} aria-labelledby={chapter.slug}>
          <h2 id={chapter.slug}>
            <span className={styles.number}>{chapter.number}</span> {chapter.title}
          </h2>
          <p>{chapter.contrast}</p>
          <ol>
            {lessons
              .filter((lesson) => lesson.chapter.slug === chapter.slug)
              .map(({ slug, title, question, minutes, foreign = false }) => (
                <li key={slug}>
                  {foreign ? (
                    <>
                      <PageLink href={`/lessons/${slug}`} hrefLang="en" lang="en">
                        {title}
                      </PageLink>{" "}
                      <span className={styles.foreign}>({site.englishOnly})</span>
                    </>
                  ) : (
                    <PageLink href={`${base}/lessons/${slug}`}>{title}</PageLink>
                  )}
                  <LessonMark lesson={slug} />
                  <p {...(foreign && { lang: "en" })}>
                    <InlineCode text={question} />
                  </p>
                  <p className={styles.minutes}>{texts.minutes(minutes)}</p>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
