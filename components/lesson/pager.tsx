import Link from "next/link";
import type { LessonMeta } from "../../content/types.ts";
import styles from "./pager.module.css";

interface Props {
  readonly previous: LessonMeta | undefined;
  readonly next: LessonMeta | undefined;
  /** Slug of this lesson. */
  readonly lesson: string;
}

/** Where the reader goes from the end of a lesson. */
export function Pager({ previous, next, lesson }: Props) {
  return (
    <nav className={styles.pager} aria-label="Lessons">
      {previous ? <PagerLink label="Previous" meta={previous} /> : null}
      {next ? <PagerLink label="Next" meta={next} /> : null}
      <Link href="/lessons">All lessons</Link>
      {/* A file, not a page: the router has nothing to fetch ahead. */}
      <a href={`/lessons/${lesson}/source`}>Source of this page</a>
    </nav>
  );
}

function PagerLink({ label, meta }: { readonly label: string; readonly meta: LessonMeta }) {
  return (
    <Link href={`/lessons/${meta.slug}`}>
      <span>{label}</span> {meta.title}
    </Link>
  );
}
