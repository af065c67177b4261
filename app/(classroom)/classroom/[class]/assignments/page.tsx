import Link from "next/link";
import formStyles from "../../../../../components/classroom/forms.module.css";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { State } from "../../../../../components/classroom/table.tsx";
import { may } from "../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage, titled } from "../../../language.ts";
import { orNotFound, requirePerson } from "../../../session.ts";

export const generateMetadata = titled((words) => words.assignment.list);

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export default async function AssignmentsPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/assignments`);
  const { assignments, classes } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const { locale, words } = await inLanguage();
  const { assignment } = words;
  const all = await assignments.listAssignments(person.id, id);
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: words.common.classroom }}>
      {may(room.role, "see-work") ? <ClassTabs classId={id} locale={locale} /> : null}
      <h2>{assignment.list}</h2>
      {may(room.role, "teach") && !room.archived ? (
        <p className={styles.actions}>
          <Link className={formStyles.button} data-look="primary" href={`/classroom/${id}/assignments/new`}>
            {assignment.make}
          </Link>
        </p>
      ) : null}
      {all.length === 0 ? <p>{assignment.nothing}</p> : null}
      <ul className={styles.rows}>
        {all.map((one) => (
          <li key={one.id}>
            <p>
              <Link href={`/classroom/${id}/assignments/${one.id}`}>{one.title}</Link>{" "}
              <State kind={one.state}>{assignment.states[one.state]}</State>
            </p>
            <p className={styles.soft}>
              {one.items.map(({ title }) => title).join(", ")} ·{" "}
              {one.classDueAt ? (
                <>
                  {assignment.due} <Moment at={one.classDueAt} zone={room.timeZone} locale={locale} />
                </>
              ) : (
                assignment.noDue
              )}
            </p>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
