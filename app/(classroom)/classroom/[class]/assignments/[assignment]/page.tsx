import type { Metadata } from "next";
import Link from "next/link";
import { Attempts } from "../../../../../../components/classroom/attempts.tsx";
import { exercisePage } from "../../../../../../components/classroom/exercise-page.ts";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import { Refresher } from "../../../../../../components/classroom/refresher.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { State } from "../../../../../../components/classroom/table.tsx";
import { may } from "../../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { Manage } from "./manage.tsx";

export const metadata: Metadata = { title: "Assignment" };

interface Props {
  readonly params: Promise<{ readonly class: string; readonly assignment: string }>;
}

/** One assignment: for learners what to do and what came of it, for those who teach its rules. */
export default async function AssignmentPage({ params }: Props) {
  const { class: classId, assignment: id } = await params;
  const person = await requirePerson(`/classroom/${classId}/assignments/${id}`);
  const { assignments, classes, submissions } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, classId));
  const assignment = await orNotFound(assignments.selectAssignment(person.id, id));
  const attempts = await submissions.listAttempts(person.id, id, person.id);
  const waiting = attempts.some(({ status }) => status === "queued" || status === "grading");
  return (
    <Shell title={assignment.title} up={{ href: `/classroom/${classId}`, text: room.name }}>
      <p>
        <State kind={assignment.state}>{assignment.state}</State>{" "}
        {assignment.dueAt ? (
          <>
            Due <Moment at={assignment.dueAt} zone={room.timeZone} />
            {assignment.closesAt ? (
              <>
                ; late work is taken until <Moment at={assignment.closesAt} zone={room.timeZone} />
              </>
            ) : null}
            .
          </>
        ) : (
          "No due time."
        )}
      </p>
      <p className={styles.soft}>{rulesOf(assignment)}</p>
      {assignment.instructions ? <p className={styles.prose}>{assignment.instructions}</p> : null}
      <section aria-labelledby="exercises">
        <h2 id="exercises">Exercises</h2>
        <ul className={styles.rows}>
          {assignment.items.map((item) => (
            <li key={item.id}>
              <p>
                <Link href={`${exercisePage({ ...item, classId, assignmentId: id })}#workbenches`}>
                  {item.title}
                </Link>
              </p>
              <p className={styles.soft}>
                {item.checks.length} checks, {item.checks.reduce((sum, check) => sum + check.points, 0)}{" "}
                points. Submit from the workbench's checks.
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="attempts">
        <h2 id="attempts">Your attempts</h2>
        <Attempts attempts={attempts} items={assignment.items} classId={classId} zone={room.timeZone} />
        {waiting ? <Refresher seconds={4} /> : null}
      </section>
      {may(room.role, "help") ? <Manage actor={person.id} room={room} assignment={assignment} /> : null}
    </Shell>
  );
}

type Assignment = Awaited<ReturnType<ReturnType<typeof classroom>["assignments"]["selectAssignment"]>>;

function rulesOf({ attempts, frameworks, latePolicy }: Assignment): string {
  const choice = {
    either: "FastAPI or Django",
    both: "FastAPI and Django, each counting half",
    fastapi: "FastAPI",
    django: "Django",
  }[frameworks];
  const tries = attempts === null ? "Any number of attempts" : `${attempts} attempts at each`;
  const late = latePolicy.percentPerDay > 0 ? `; ${latePolicy.percentPerDay} % off for each day late` : "";
  return `${choice}. ${tries}, the best counts${late}.`;
}
