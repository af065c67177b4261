import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../../components/classroom/fields.tsx";
import formStyles from "../../../../../components/classroom/forms.module.css";
import styles from "../../../../../components/classroom/page.module.css";
import { showPercent } from "../../../../../components/classroom/percent.ts";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { Table } from "../../../../../components/classroom/table.tsx";
import { may } from "../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { setDropLowest } from "../actions.ts";

export const metadata: Metadata = { title: "Gradebook" };

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export default async function GradebookPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/gradebook`);
  const { classes, gradebook } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const { columns, rows, dropLowest } = await orNotFound(gradebook.readGradebook(person.id, id));
  const head = [
    { key: "name", text: "Learner" },
    { key: "section", text: "Section" },
    ...columns.map(({ id, title, weight }) => ({
      key: id,
      number: true,
      text: (
        <>
          {title} <span className={styles.soft}>× {weight}</span>
        </>
      ),
    })),
    { key: "total", text: "Total", number: true },
  ];
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: "Classroom" }}>
      <ClassTabs classId={id} />
      <section aria-labelledby="grades">
        <h2 id="grades">Gradebook</h2>
        <p className={styles.actions}>
          <a className={formStyles.button} href={`/classroom/${id}/gradebook/export`} download>
            Download as CSV
          </a>
        </p>
        <Table label="Gradebook" head={head}>
          {rows.map((row) => (
            <tr key={row.userId}>
              <th scope="row">
                <Link href={`/classroom/${id}/learners/${row.userId}`}>{row.name}</Link>
              </th>
              <td>{row.section}</td>
              {row.scores.map((score, at) => (
                <td key={columns[at]?.id} data-align="number">
                  {showPercent(score.percent)}
                  {score.pending ? " (being graded)" : ""}
                  {score.overridden ? " (by hand)" : ""}
                </td>
              ))}
              <td data-align="number">
                <strong>{showPercent(row.total)}</strong>
              </td>
            </tr>
          ))}
        </Table>
        <p className={styles.soft}>
          A grade is the best attempt after what lateness takes off. What is not due yet and not graded does
          not count.
        </p>
        {may(room.role, "teach") && !room.archived ? (
          <ActionForm action={setDropLowest} submit="Save" look="plain" inline>
            <input type="hidden" name="classId" value={id} />
            <Field
              label="How many of the lowest are dropped"
              name="dropLowest"
              type="number"
              min={0}
              max={20}
              defaultValue={dropLowest}
              required
            />
          </ActionForm>
        ) : null}
      </section>
    </Shell>
  );
}
