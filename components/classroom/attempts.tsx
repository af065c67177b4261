import Link from "next/link";
import type { AttemptSummary } from "../../server/submissions/attempts.ts";
import { voiceNames } from "../ui/voice.ts";
import { Moment } from "./moment.tsx";
import { State, Table } from "./table.tsx";

interface Props {
  readonly attempts: readonly AttemptSummary[];
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly classId: string;
  readonly zone: string;
}

/** What was submitted, the newest first, each with its receipt. */
export function Attempts({ attempts, items, classId, zone }: Props) {
  if (attempts.length === 0) return <p>Nothing was submitted yet.</p>;
  const head = [
    { key: "attempt", text: "Attempt" },
    { key: "received", text: "Received" },
    { key: "receipt", text: "Receipt" },
    { key: "grade", text: "Points", number: true },
  ];
  return (
    <Table label="Attempts" head={head}>
      {attempts.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <Link href={`/classroom/${classId}/submissions/${one.id}`}>
              {items.find(({ id }) => id === one.itemId)?.title}, attempt {one.attempt}
            </Link>{" "}
            ({voiceNames[one.framework]})
          </th>
          <td>
            <Moment at={one.receivedAt} zone={zone} />
          </td>
          <td>
            <code>{one.receipt}</code>
          </td>
          <td data-align="number">
            {one.points === null ? (
              <State kind={one.status}>{words[one.status]}</State>
            ) : (
              `${one.points} of ${one.possible}`
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const words: Readonly<Record<AttemptSummary["status"], string>> = {
  queued: "waits to be graded",
  grading: "being graded",
  graded: "graded, shown later",
  failed: "could not be graded",
};
