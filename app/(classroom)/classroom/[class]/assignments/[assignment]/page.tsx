import Link from "next/link";
import { Attempts } from "../../../../../../components/classroom/attempts.tsx";
import { exercisePage } from "../../../../../../components/classroom/exercise-page.ts";
import type { RoomWords } from "../../../../../../components/classroom/messages/words.ts";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import { Refresher } from "../../../../../../components/classroom/refresher.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { State } from "../../../../../../components/classroom/table.tsx";
import { translatedLessons } from "../../../../../../content/reader/translated.ts";
import { may } from "../../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../../server/current.ts";
import { inLanguage, titled } from "../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { Manage } from "./manage.tsx";

export const generateMetadata = titled((words) => words.assignment.title);

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
  const { locale, words } = await inLanguage();
  const texts = words.assignment;
  const translated = await translatedLessons();
  const attempts = await submissions.listAttempts(person.id, id, person.id);
  const waiting = attempts.some(({ status }) => status === "queued" || status === "grading");
  return (
    <Shell title={assignment.title} up={{ href: `/classroom/${classId}`, text: room.name }}>
      <p>
        <State kind={assignment.state}>{texts.states[assignment.state]}</State>{" "}
        {assignment.dueAt ? (
          <>
            {texts.dueAt} <Moment at={assignment.dueAt} zone={room.timeZone} locale={locale} />
            {assignment.closesAt ? (
              <>
                {texts.lateUntil}
                <Moment at={assignment.closesAt} zone={room.timeZone} locale={locale} />
              </>
            ) : null}
            .
          </>
        ) : (
          texts.noDueTime
        )}
      </p>
      <p className={styles.soft}>{rulesOf(assignment, texts)}</p>
      {assignment.instructions ? <p className={styles.prose}>{assignment.instructions}</p> : null}
      <section aria-labelledby="exercises">
        <h2 id="exercises">{texts.exercises}</h2>
        <ul className={styles.rows}>
          {assignment.items.map((item) => (
            <li key={item.id}>
              <p>
                <Link
                  href={`${exercisePage({ ...item, classId, assignmentId: id }, locale, translated)}#workbenches`}
                >
                  {item.title}
                </Link>
              </p>
              <p className={styles.soft}>
                {texts.work(
                  item.checks.length,
                  item.checks.reduce((sum, check) => sum + check.points, 0),
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="attempts">
        <h2 id="attempts">{texts.yourAttempts}</h2>
        <Attempts {...{ attempts, classId, locale }} items={assignment.items} zone={room.timeZone} />
        {waiting ? <Refresher seconds={4} /> : null}
      </section>
      {may(room.role, "help") ? <Manage actor={person.id} room={room} assignment={assignment} /> : null}
    </Shell>
  );
}

type Assignment = Awaited<ReturnType<ReturnType<typeof classroom>["assignments"]["selectAssignment"]>>;

function rulesOf({ attempts, frameworks, latePolicy }: Assignment, texts: RoomWords["assignment"]): string {
  const half = frameworks === "both" ? texts.eachHalf : "";
  return texts.rules(texts.frameworks[frameworks] + half, attempts, latePolicy.percentPerDay);
}
