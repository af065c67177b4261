import Link from "next/link";
import type { Assignment } from "../../server/assignments/assignments.ts";
import { Moment } from "./moment.tsx";
import styles from "./page.module.css";
import { State } from "./table.tsx";

interface Props {
  readonly due: readonly {
    readonly assignment: Assignment;
    readonly className: string;
    readonly timeZone: string;
  }[];
}

/** A learner's assignments, the next one first. */
export function DueList({ due }: Props) {
  if (due.length === 0) return <p>Nothing is due.</p>;
  return (
    <ul className={styles.rows}>
      {due.map(({ assignment, className, timeZone }) => (
        <li key={assignment.id}>
          <p>
            <Link href={`/classroom/${assignment.classId}/assignments/${assignment.id}`}>
              {assignment.title}
            </Link>{" "}
            <State kind={assignment.state}>{assignment.state}</State>
          </p>
          <p className={styles.soft}>
            {className} ·{" "}
            {assignment.dueAt ? (
              <>
                due <Moment at={assignment.dueAt} zone={timeZone} />
              </>
            ) : (
              "no due time"
            )}{" "}
            · {assignment.items.length === 1 ? "1 exercise" : `${assignment.items.length} exercises`}
          </p>
        </li>
      ))}
    </ul>
  );
}
