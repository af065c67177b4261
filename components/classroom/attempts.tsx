import Link from "next/link";
import type { AttemptSummary } from "../../server/submissions/attempts.ts";
import type { Locale } from "../messages/locale.ts";
import { voiceNames } from "../ui/voice.ts";
import { roomWordsOf } from "./messages/words.ts";
import { Moment } from "./moment.tsx";
import { State, Table } from "./table.tsx";

interface Props {
  readonly attempts: readonly AttemptSummary[];
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly classId: string;
  readonly zone: string;
  readonly locale: Locale;
}

/** What was submitted, the newest first, each with its receipt. */
export function Attempts({ attempts, items, classId, zone, locale }: Props) {
  const { assignment, common } = roomWordsOf(locale);
  const words = assignment.attempts;
  if (attempts.length === 0) return <p>{words.none}</p>;
  const head = [
    { key: "attempt", text: words.attempt },
    { key: "received", text: words.received },
    { key: "receipt", text: words.receipt },
    { key: "grade", text: words.points, number: true },
  ];
  return (
    <Table label={words.label} head={head}>
      {attempts.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            <Link href={`/classroom/${classId}/submissions/${one.id}`}>
              {words.of(items.find(({ id }) => id === one.itemId)?.title, one.attempt)}
            </Link>{" "}
            ({voiceNames[one.framework]})
          </th>
          <td>
            <Moment at={one.receivedAt} zone={zone} locale={locale} />
          </td>
          <td>
            <code>{one.receipt}</code>
          </td>
          <td data-align="number">
            {one.points === null ? (
              <State kind={one.status}>{words[one.status]}</State>
            ) : (
              common.of(one.points, one.possible ?? "")
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
