import { roomWordsOf } from "../../../../../../components/classroom/messages/words.ts";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import type { Locale } from "../../../../../../components/messages/locale.ts";
import type { VersionSummary } from "../../../../../../server/exercises/publish.ts";

interface Props {
  readonly classId: string;
  readonly exerciseId: string;
  readonly versions: readonly VersionSummary[];
  readonly zone: string;
  readonly locale: Locale;
}

/** What was published, and the draft, each as a zip. */
export function Versions({ classId, exerciseId, versions, zone, locale }: Props) {
  const { versions: words } = roomWordsOf(locale).own;
  const address = `/classroom/${classId}/exercises/${exerciseId}/export`;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.title}</h2>
      <p>
        {words.text}
        <a href={address}>{words.downloadDraft}</a>
      </p>
      <ul className={styles.rows}>
        {versions.map(({ id, number, title, publishedAt, programs }) => (
          <li key={id}>
            <p>
              {words.line(number, title)}
              <a href={`${address}?version=${number}`}>{words.download(number)}</a>
            </p>
            <p className={styles.soft}>
              {words.published} <Moment at={publishedAt} zone={zone} locale={locale} />
              {words.proved(programs.length)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
