import type { LessonMeta } from "../../content/types.ts";
import { baseOf, type Locale, messagesOf } from "../messages/locale.ts";
import { PageLink } from "../ui/page-link.tsx";
import styles from "./pager.module.css";

interface Props {
  readonly locale: Locale;
  readonly previous: LessonMeta | undefined;
  readonly next: LessonMeta | undefined;
  /** Slug of this lesson. */
  readonly lesson: string;
}

/** Where the reader goes from the end of a lesson. */
export function Pager({ locale, previous, next, lesson }: Props) {
  const { lesson: texts } = messagesOf(locale);
  const base = baseOf(locale);
  return (
    <nav className={styles.pager} aria-label={texts.pager}>
      {previous ? <PagerLink label={texts.previous} base={base} meta={previous} /> : null}
      {next ? <PagerLink label={texts.next} base={base} meta={next} /> : null}
      <PageLink href={`${base}/lessons`}>{texts.all}</PageLink>
      {/* A file, not a page: the router has nothing to fetch ahead. */}
      <a href={`/lessons/${lesson}/source`}>{texts.source}</a>
    </nav>
  );
}

interface LinkProps {
  readonly label: string;
  readonly base: string;
  readonly meta: LessonMeta;
}

function PagerLink({ label, base, meta }: LinkProps) {
  return (
    <PageLink
      href={`${meta.foreign ? "" : base}/lessons/${meta.slug}`}
      {...(meta.foreign && { hrefLang: "en" })}
    >
      <span>{label}</span> {meta.title}
    </PageLink>
  );
}
