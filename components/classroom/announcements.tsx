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
}

/** What was announced to a class, the newest first; nothing when nothing was. */
export function Announcements({ announcements, zone }: Props) {
  if (announcements.length === 0) return null;
  return (
    <section aria-labelledby="announcements">
      <h2 id="announcements">Announcements</h2>
      <ul className={styles.rows}>
        {announcements.map(({ id, title, body, author, createdAt }) => (
          <li key={id}>
            <p>
              <strong>{title}</strong>
            </p>
            <p className={styles.prose}>{body}</p>
            <p className={styles.soft}>
              {author ?? "Somebody who has left"}, <Moment at={createdAt} zone={zone} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
