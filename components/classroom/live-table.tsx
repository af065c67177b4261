import Link from "next/link";
import type { LiveTable as Live, LiveState } from "../../server/gradebook/live.ts";
import type { Locale } from "../messages/locale.ts";
import { type RoomWords, roomWordsOf } from "./messages/words.ts";
import { Moment } from "./moment.tsx";
import { State, Table } from "./table.tsx";

interface Props {
  readonly table: Live;
  readonly classId: string;
  readonly zone: string;
  readonly locale: Locale;
}

/** Every learner's state in every exercise. What browsers say of work that is not submitted is help, and no grade. */
export function LiveTable({ table, classId, zone, locale }: Props) {
  const { live } = roomWordsOf(locale).room;
  if (table.items.length === 0) return <p>{live.nothing}</p>;
  if (table.rows.length === 0) return <p>{live.nobody}</p>;
  const head = [
    { key: "name", text: live.learner },
    ...table.items.map(({ id, title }) => ({ key: id, text: title })),
  ];
  return (
    <Table label={live.label} head={head}>
      {table.rows.map(({ userId, name, states }) => (
        <tr key={userId}>
          <th scope="row">
            <Link href={`/classroom/${classId}/learners/${userId}`}>{name}</Link>
          </th>
          {states.map((state, at) => (
            <td key={table.items[at]?.id}>
              <State kind={state.kind}>{sentence(state, live)}</State>
              {state.kind === "stuck" ? (
                <>
                  {" "}
                  {live.since} <Moment at={state.since} zone={zone} locale={locale} />
                </>
              ) : null}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function sentence(state: LiveState, live: RoomWords["room"]["live"]): string {
  switch (state.kind) {
    case "not-started":
      return live.notStarted;
    case "working":
      return live.working;
    case "stuck":
      return live.stuck(state.check);
    case "waiting":
      return state.failed ? live.failed : live.waiting;
    case "submitted":
      return live.submitted(state.passed, state.checks);
    case "solved":
      return live.solved;
  }
}
