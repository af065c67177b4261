import type { Locale } from "../messages/locale.ts";
import { roomWordsOf } from "./messages/words.ts";
import { Moment } from "./moment.tsx";
import styles from "./page.module.css";

interface Props {
  readonly announcements: readonly {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    readonly author: string | null;
    readonly createdAt: Date;
  }[];
  readonly zone: string;
  readonly locale: Locale;
}

/** What was announced to a class, the newest first; nothing when nothing was. */
export function Announcements({ announcements, zone, locale }: Props) {
  const { common, room } = roomWordsOf(locale);
  if (announcements.length === 0) return null;
  return (
    <section aria-labelledby="announcements">
      <h2 id="announcements">{room.announcements}</h2>
      <ul className={styles.rows}>
        {announcements.map(({ id, title, body, author, createdAt }) => (
          <li key={id}>
            <p>
              <strong>{title}</strong>
            </p>
            <p className={styles.prose}>{body}</p>
            <p className={styles.soft}>
              {author ?? common.left}, <Moment at={createdAt} zone={zone} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
