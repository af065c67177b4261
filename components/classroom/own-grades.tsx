import type { Gradebook } from "../../server/gradebook/gradebook.ts";
import type { Locale } from "../messages/locale.ts";
import { roomWordsOf } from "./messages/words.ts";
import { showPercent } from "./percent.ts";
import { Table } from "./table.tsx";

/** One learner's line of the gradebook, as a list. */
export function OwnGrades({ book, locale }: { readonly book: Gradebook; readonly locale: Locale }) {
  const { grades } = roomWordsOf(locale).room;
  const [row] = book.rows;
  if (!row || book.columns.length === 0) return <p>{grades.none}</p>;
  const head = [
    { key: "assignment", text: grades.assignment },
    { key: "weight", text: grades.weight, number: true },
    { key: "grade", text: grades.grade, number: true },
  ];
  return (
    <Table label={grades.label} head={head}>
      {book.columns.map(({ id, title, weight }, at) => {
        const score = row.scores[at];
        return (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td data-align="number">{weight}</td>
            <td data-align="number">
              {score?.percent == null && score?.pending
                ? grades.pending
                : showPercent(score?.percent ?? null, locale)}
              {score?.overridden ? grades.byHand : ""}
            </td>
          </tr>
        );
      })}
      <tr>
        <th scope="row">{grades.total}</th>
        <td />
        <td data-align="number">
          <strong>{showPercent(row.total, locale)}</strong>
        </td>
      </tr>
    </Table>
  );
}
