import Link from "next/link";
import type { LiveTable as Live, LiveState } from "../../server/gradebook/live.ts";
import { Moment } from "./moment.tsx";
import { State, Table } from "./table.tsx";

interface Props {
  readonly table: Live;
  readonly classId: string;
  readonly zone: string;
}

/** Every learner's state in every exercise. What browsers say of work that is not submitted is help, and no grade. */
export function LiveTable({ table, classId, zone }: Props) {
  if (table.items.length === 0) return <p>Nothing is assigned yet.</p>;
  if (table.rows.length === 0) return <p>No learner has joined yet.</p>;
  const head = [
    { key: "name", text: "Learner" },
    ...table.items.map(({ id, title }) => ({ key: id, text: title })),
  ];
  return (
    <Table label="Learners and exercises" head={head}>
      {table.rows.map(({ userId, name, states }) => (
        <tr key={userId}>
          <th scope="row">
            <Link href={`/classroom/${classId}/learners/${userId}`}>{name}</Link>
          </th>
          {states.map((state, at) => (
            <td key={table.items[at]?.id}>
              <State kind={state.kind}>{sentence(state)}</State>
              {state.kind === "stuck" ? (
                <>
                  {" "}
                  since <Moment at={state.since} zone={zone} />
                </>
              ) : null}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function sentence(state: LiveState): string {
  switch (state.kind) {
    case "not-started":
      return "not started";
    case "working":
      return "working";
    case "stuck":
      return `stuck on ${state.check}`;
    case "waiting":
      return state.failed ? "could not be graded" : "being graded";
    case "submitted":
      return `${state.passed} of ${state.checks} checks`;
    case "solved":
      return "solved";
  }
}
