import Link from "next/link";
import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { AssignmentFields } from "../../../../../../components/classroom/assignment-fields.tsx";
import { Choice, Field } from "../../../../../../components/classroom/fields.tsx";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import type { Assignment } from "../../../../../../server/assignments/assignments.ts";
import type { ClassSummary } from "../../../../../../server/classes/classes.ts";
import { may } from "../../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../../server/current.ts";
import {
  archiveAssignment,
  changeAssignment,
  grantExtension,
  releaseResults,
  setPoints,
} from "../../actions.ts";
import { Regrades } from "./regrades.tsx";

interface Props {
  readonly actor: string;
  readonly room: ClassSummary;
  readonly assignment: Assignment;
}

/** What those who teach do with an assignment: assistants grant extensions, instructors change it. */
export async function Manage({ actor, room, assignment }: Props) {
  const { assignments, classes } = classroom();
  const [extensions, members] = await Promise.all([
    assignments.listExtensions(actor, assignment.id),
    classes.listRoster(actor, room.id),
  ]);
  const learners = members.flatMap(({ userId, name, role }): [string, string][] =>
    userId !== null && role === "learner" ? [[userId, name]] : [],
  );
  const hidden = (
    <>
      <input type="hidden" name="classId" value={room.id} />
      <input type="hidden" name="assignmentId" value={assignment.id} />
    </>
  );
  return (
    <>
      <p>
        <Link href={`/classroom/${room.id}/assignments/${assignment.id}/similarity`}>Similarity</Link> of what
        was submitted
      </p>
      {assignment.classDueAt ? (
        <section aria-labelledby="extensions">
          <h2 id="extensions">Extensions</h2>
          <ul className={styles.rows}>
            {extensions.map(({ id, name, dueAt, reason }) => (
              <li key={id}>
                <p>
                  {name}: <Moment at={dueAt} zone={room.timeZone} />
                </p>
                <p className={styles.soft}>{reason}</p>
              </li>
            ))}
          </ul>
          {learners.length > 0 && !room.archived ? (
            <ActionForm action={grantExtension} submit="Grant" look="plain" inline clears>
              {hidden}
              <Choice label="Learner" name="userId" options={learners} />
              <Field label="New due time" name="dueAt" type="datetime-local" required />
              <Field label="Reason" name="reason" required maxLength={500} />
            </ActionForm>
          ) : null}
        </section>
      ) : null}
      {may(room.role, "teach") ? <Regrades actor={actor} room={room} assignmentId={assignment.id} /> : null}
      {may(room.role, "teach") && !room.archived ? (
        <section aria-labelledby="change">
          <h2 id="change">Change it</h2>
          {assignment.release === "by-hand" && assignment.releasedAt === null ? (
            <ActionForm action={releaseResults} submit="Show learners their results">
              {hidden}
            </ActionForm>
          ) : null}
          <details>
            <summary>Title, times and rules</summary>
            <ActionForm action={changeAssignment} submit="Save">
              {hidden}
              <AssignmentFields assignment={assignment} zone={room.timeZone} />
            </ActionForm>
          </details>
          {assignment.items.map((item) => (
            <details key={item.id}>
              <summary>Points of {item.title}</summary>
              <ActionForm action={setPoints} submit="Save points" look="plain">
                <input type="hidden" name="classId" value={room.id} />
                <input type="hidden" name="itemId" value={item.id} />
                {item.checks.map(({ id, sentence, points }) => (
                  <Field
                    key={id}
                    label={sentence.replaceAll("`", "")}
                    name={id}
                    type="number"
                    min={0}
                    step="any"
                    defaultValue={points}
                  />
                ))}
              </ActionForm>
            </details>
          ))}
          <details>
            <summary>Take it back</summary>
            <ActionForm action={archiveAssignment} submit="Take it back" look="danger">
              {hidden}
              <p>It leaves the class and the grades. What was submitted stays stored.</p>
            </ActionForm>
          </details>
        </section>
      ) : null}
    </>
  );
}
