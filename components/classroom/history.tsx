import Link from "next/link";
import type { Changes } from "../../server/submissions/changes.ts";
import type { ShownSubmission } from "../../server/submissions/read.ts";
import { SubmittedChanges } from "./changes.tsx";
import { Moment } from "./moment.tsx";
import styles from "./page.module.css";
import { Table } from "./table.tsx";

interface Props {
  readonly shown: ShownSubmission;
  readonly changes: Changes;
  readonly zone: string;
}

const start = "start";

/** Every attempt at the exercise, and how this one differs from another or from what everybody begins with. */
export function History({ shown, changes, zone }: Props) {
  const { history, from, before } = changes;
  const here = `/classroom/${shown.classId}/submissions`;
  const other = history.find(({ id }) => id === from);
  const name = other ? `attempt ${other.attempt}` : "the exercise’s start";
  const compare = (id: string, text: string) =>
    id === from ? (
      <strong>shown below</strong>
    ) : (
      <Link href={`${here}/${shown.id}?from=${id}#history`}>compare with {text}</Link>
    );
  const head = [
    { key: "attempt", text: "Attempt" },
    { key: "received", text: "Received" },
    { key: "points", text: "Points", number: true },
    { key: "compare", text: "Changes" },
  ];
  return (
    <>
      <Table label="History" head={head}>
        <tr>
          <th scope="row">Start</th>
          <td>what everybody begins with</td>
          <td />
          <td>{compare(start, "the start")}</td>
        </tr>
        {history.map(({ id, attempt, receivedAt, points, possible }) => (
          <tr key={id} aria-current={id === shown.id ? "true" : undefined}>
            <th scope="row">
              {id === shown.id ? (
                `${attempt}, this one`
              ) : (
                <Link href={`${here}/${id}#history`}>Attempt {attempt}</Link>
              )}
            </th>
            <td>
              <Moment at={receivedAt} zone={zone} />
            </td>
            <td data-align="number">{points === null ? "" : `${points} of ${possible}`}</td>
            <td>{id === shown.id ? null : compare(id, `attempt ${attempt}`)}</td>
          </tr>
        ))}
      </Table>
      <h3>From {name} to this attempt</h3>
      <div className={styles.changes}>
        <SubmittedChanges
          before={before}
          after={shown.files}
          names={{ before: name, after: `attempt ${shown.attempt}` }}
        />
      </div>
    </>
  );
}
