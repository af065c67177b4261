import Link from "next/link";
import type { Changes } from "../../server/submissions/changes.ts";
import type { ShownSubmission } from "../../server/submissions/read.ts";
import type { Locale } from "../messages/locale.ts";
import { SubmittedChanges } from "./changes.tsx";
import { roomWordsOf } from "./messages/words.ts";
import { Moment } from "./moment.tsx";
import styles from "./page.module.css";
import { Table } from "./table.tsx";

interface Props {
  readonly shown: ShownSubmission;
  readonly changes: Changes;
  readonly zone: string;
  readonly locale: Locale;
}

const start = "start";

/** Every attempt at the exercise, and how this one differs from another or from what everybody begins with. */
export function History({ shown, changes, zone, locale }: Props) {
  const { assignment, common, submission } = roomWordsOf(locale);
  const words = submission.history;
  const { history, from, before } = changes;
  const here = `/classroom/${shown.classId}/submissions`;
  const other = history.find(({ id }) => id === from);
  const name = other ? common.attempt(other.attempt) : words.exerciseStart;
  const compare = (id: string, text: string) =>
    id === from ? (
      <strong>{words.shownBelow}</strong>
    ) : (
      <Link href={`${here}/${shown.id}?from=${id}#history`}>{words.compare(text)}</Link>
    );
  const head = [
    { key: "attempt", text: assignment.attempts.attempt },
    { key: "received", text: assignment.attempts.received },
    { key: "points", text: assignment.attempts.points, number: true },
    { key: "compare", text: words.changes },
  ];
  return (
    <>
      <Table label={words.title} head={head}>
        <tr>
          <th scope="row">{words.start}</th>
          <td>{words.begins}</td>
          <td />
          <td>{compare(start, words.theStart)}</td>
        </tr>
        {history.map(({ id, attempt, receivedAt, points, possible }) => (
          <tr key={id} aria-current={id === shown.id ? "true" : undefined}>
            <th scope="row">
              {id === shown.id ? (
                words.thisOne(attempt)
              ) : (
                <Link href={`${here}/${id}#history`}>{words.attempt(attempt)}</Link>
              )}
            </th>
            <td>
              <Moment at={receivedAt} zone={zone} locale={locale} />
            </td>
            <td data-align="number">{points === null ? "" : common.of(points, possible ?? "")}</td>
            <td>{id === shown.id ? null : compare(id, common.attempt(attempt))}</td>
          </tr>
        ))}
      </Table>
      <h3>{words.from(name)}</h3>
      <div className={styles.changes}>
        <SubmittedChanges
          before={before}
          after={shown.files}
          names={{ before: name, after: common.attempt(shown.attempt) }}
        />
      </div>
    </>
  );
}
