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
import { inLanguage, titled } from "../../../language.ts";
import { orNotFound, requirePerson } from "../../../session.ts";
import { setDropLowest } from "../actions.ts";

export const generateMetadata = titled((words) => words.people.gradebook.title);

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export default async function GradebookPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/gradebook`);
  const { classes, gradebook } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const { columns, rows, dropLowest } = await orNotFound(gradebook.readGradebook(person.id, id));
  const { locale, words: all } = await inLanguage();
  const { common, people } = all;
  const words = people.gradebook;
  const head = [
    { key: "name", text: words.learner },
    { key: "section", text: common.section },
    ...columns.map(({ id, title, weight }) => ({
      key: id,
      number: true,
      text: (
        <>
          {title} <span className={styles.soft}>× {weight}</span>
        </>
      ),
    })),
    { key: "total", text: words.total, number: true },
  ];
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: common.classroom }}>
      <ClassTabs classId={id} locale={locale} />
      <section aria-labelledby="grades">
        <h2 id="grades">{words.title}</h2>
        <p className={styles.actions}>
          <a className={formStyles.button} href={`/classroom/${id}/gradebook/export`} download>
            {common.csv}
          </a>
        </p>
        <Table label={words.title} head={head}>
          {rows.map((row) => (
            <tr key={row.userId}>
              <th scope="row">
                <Link href={`/classroom/${id}/learners/${row.userId}`}>{row.name}</Link>
              </th>
              <td>{row.section}</td>
              {row.scores.map((score, at) => (
                <td key={columns[at]?.id} data-align="number">
                  {showPercent(score.percent, locale)}
                  {score.pending ? words.pending : ""}
                  {score.overridden ? words.byHand : ""}
                </td>
              ))}
              <td data-align="number">
                <strong>{showPercent(row.total, locale)}</strong>
              </td>
            </tr>
          ))}
        </Table>
        <p className={styles.soft}>{words.note}</p>
        {may(room.role, "teach") && !room.archived ? (
          <ActionForm action={setDropLowest} submit={common.save} look="plain" inline>
            <input type="hidden" name="classId" value={id} />
            <Field
              label={words.drop}
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
