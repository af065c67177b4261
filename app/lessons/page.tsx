import type { Metadata } from "next";
import Link from "next/link";
import { chapters } from "../../content/course.ts";
import { listLessons } from "../../content/reader/index.ts";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "Lessons" };

export default async function LessonsPage() {
  const lessons = await listLessons();
  const written = chapters.filter(({ slug }) => lessons.some((lesson) => lesson.chapter.slug === slug));
  const planned = chapters.filter((chapter) => !written.includes(chapter));
  return (
    <div className={styles.page}>
      <h1>Lessons</h1>
      {written.map((chapter) => (
        <section key={chapter.slug} className={styles.chapter} aria-labelledby={chapter.slug}>
          <h2 id={chapter.slug}>
            <span className={styles.number}>{chapter.number}</span> {chapter.title}
          </h2>
          <p>{chapter.contrast}</p>
          <ol>
            {lessons
              .filter((lesson) => lesson.chapter.slug === chapter.slug)
              .map(({ slug, title, question, minutes }) => (
                <li key={slug}>
                  <Link href={`/lessons/${slug}`}>{title}</Link>
                  <p>{question}</p>
                  <p className={styles.minutes}>{minutes} min</p>
                </li>
              ))}
          </ol>
        </section>
      ))}
      {planned.length > 0 ? (
        <section className={styles.planned} aria-labelledby="planned">
          <h2 id="planned">Not written yet</h2>
          <ul>
            {planned.map(({ number, title, contrast }) => (
              <li key={number}>
                <span className={styles.number}>{number}</span> {title}. {contrast}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
