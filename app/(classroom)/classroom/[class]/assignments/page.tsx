import type { Metadata } from "next";
import Link from "next/link";
import formStyles from "../../../../../components/classroom/forms.module.css";
import { Moment } from "../../../../../components/classroom/moment.tsx";
import styles from "../../../../../components/classroom/page.module.css";
import { ClassTabs, Shell } from "../../../../../components/classroom/shell.tsx";
import { State } from "../../../../../components/classroom/table.tsx";
import { may } from "../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../session.ts";

export const metadata: Metadata = { title: "Assignments" };

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export default async function AssignmentsPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/assignments`);
  const { assignments, classes } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const all = await assignments.listAssignments(person.id, id);
  return (
    <Shell title={room.name} up={{ href: "/classroom", text: "Classroom" }}>
      {may(room.role, "see-work") ? <ClassTabs classId={id} /> : null}
      <h2>Assignments</h2>
      {may(room.role, "teach") && !room.archived ? (
        <p className={styles.actions}>
          <Link className={formStyles.button} data-look="primary" href={`/classroom/${id}/assignments/new`}>
            Make an assignment
          </Link>
        </p>
      ) : null}
      {all.length === 0 ? <p>Nothing is assigned yet.</p> : null}
      <ul className={styles.rows}>
        {all.map((one) => (
          <li key={one.id}>
            <p>
              <Link href={`/classroom/${id}/assignments/${one.id}`}>{one.title}</Link>{" "}
              <State kind={one.state}>{one.state}</State>
            </p>
            <p className={styles.soft}>
              {one.items.map(({ title }) => title).join(", ")} ·{" "}
              {one.classDueAt ? (
                <>
                  due <Moment at={one.classDueAt} zone={room.timeZone} />
                </>
              ) : (
                "no due time"
              )}
            </p>
          </li>
        ))}
      </ul>
    </Shell>
  );
}
