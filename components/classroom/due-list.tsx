import Link from "next/link";
import type { Assignment } from "../../server/assignments/assignments.ts";
import type { Locale } from "../messages/locale.ts";
import { roomWordsOf } from "./messages/words.ts";
import { Moment } from "./moment.tsx";
import styles from "./page.module.css";
import { State } from "./table.tsx";

interface Props {
  readonly due: readonly {
    readonly assignment: Assignment;
    readonly className: string;
    readonly timeZone: string;
  }[];
  readonly locale: Locale;
}

/** A learner's assignments, the next one first. */
export function DueList({ due, locale }: Props) {
  const { assignment: words, common } = roomWordsOf(locale);
  if (due.length === 0) return <p>{words.nothingDue}</p>;
  return (
    <ul className={styles.rows}>
      {due.map(({ assignment, className, timeZone }) => (
        <li key={assignment.id}>
          <p>
            <Link href={`/classroom/${assignment.classId}/assignments/${assignment.id}`}>
              {assignment.title}
            </Link>{" "}
            <State kind={assignment.state}>{words.states[assignment.state]}</State>
          </p>
          <p className={styles.soft}>
            {className} ·{" "}
            {assignment.dueAt ? (
              <>
                {words.due} <Moment at={assignment.dueAt} zone={timeZone} locale={locale} />
              </>
            ) : (
              words.noDue
            )}{" "}
            · {common.exercises(assignment.items.length)}
          </p>
        </li>
      ))}
    </ul>
  );
}
