import type { Gradebook } from "../../server/gradebook/gradebook.ts";
import { showPercent } from "./percent.ts";
import { Table } from "./table.tsx";

/** One learner's line of the gradebook, as a list. */
export function OwnGrades({ book }: { readonly book: Gradebook }) {
  const [row] = book.rows;
  if (!row || book.columns.length === 0) return <p>There are no grades yet.</p>;
  const head = [
    { key: "assignment", text: "Assignment" },
    { key: "weight", text: "Weight", number: true },
    { key: "grade", text: "Grade", number: true },
  ];
  return (
    <Table label="Grades" head={head}>
      {book.columns.map(({ id, title, weight }, at) => {
        const score = row.scores[at];
        return (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td data-align="number">{weight}</td>
            <td data-align="number">
              {score?.percent == null && score?.pending
                ? "being graded"
                : showPercent(score?.percent ?? null)}
              {score?.overridden ? ", set by hand" : ""}
            </td>
          </tr>
        );
      })}
      <tr>
        <th scope="row">Total</th>
        <td />
        <td data-align="number">
          <strong>{showPercent(row.total)}</strong>
        </td>
      </tr>
    </Table>
  );
}
