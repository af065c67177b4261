import { Moment } from "../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import type { VersionSummary } from "../../../../../../server/exercises/publish.ts";

interface Props {
  readonly classId: string;
  readonly exerciseId: string;
  readonly versions: readonly VersionSummary[];
  readonly zone: string;
}

/** What was published, and the draft, each as a zip. */
export function Versions({ classId, exerciseId, versions, zone }: Props) {
  const address = `/classroom/${classId}/exercises/${exerciseId}/export`;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <p>
        A version is what is assigned; it does not change any more.{" "}
        <a href={address}>Download the draft as zip</a>
      </p>
      <ul className={styles.rows}>
        {versions.map(({ id, number, title, publishedAt, programs }) => (
          <li key={id}>
            <p>
              Version {number}: {title} ·{" "}
              <a href={`${address}?version=${number}`}>download version {number}</a>
            </p>
            <p className={styles.soft}>
              published <Moment at={publishedAt} zone={zone} />, proved by {programs.length} programs
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
