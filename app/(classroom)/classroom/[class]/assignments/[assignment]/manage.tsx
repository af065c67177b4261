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
import { inLanguage } from "../../../../language.ts";
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
  const { locale, words: all } = await inLanguage();
  const { common, manage: words } = all;
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
        <Link href={`/classroom/${room.id}/assignments/${assignment.id}/similarity`}>{words.similarity}</Link>
        {words.similarityText}
      </p>
      {assignment.classDueAt ? (
        <section aria-labelledby="extensions">
          <h2 id="extensions">{words.extensions}</h2>
          <ul className={styles.rows}>
            {extensions.map(({ id, name, dueAt, reason }) => (
              <li key={id}>
                <p>
                  {name}: <Moment at={dueAt} zone={room.timeZone} locale={locale} />
                </p>
                <p className={styles.soft}>{reason}</p>
              </li>
            ))}
          </ul>
          {learners.length > 0 && !room.archived ? (
            <ActionForm action={grantExtension} submit={words.grant} look="plain" inline clears>
              {hidden}
              <Choice label={words.learner} name="userId" options={learners} />
              <Field label={words.newDue} name="dueAt" type="datetime-local" required />
              <Field label={common.reason} name="reason" required maxLength={500} />
            </ActionForm>
          ) : null}
        </section>
      ) : null}
      {may(room.role, "teach") ? <Regrades actor={actor} room={room} assignmentId={assignment.id} /> : null}
      {may(room.role, "teach") && !room.archived ? (
        <section aria-labelledby="change">
          <h2 id="change">{words.change}</h2>
          {assignment.release === "by-hand" && assignment.releasedAt === null ? (
            <ActionForm action={releaseResults} submit={words.showResults}>
              {hidden}
            </ActionForm>
          ) : null}
          <details>
            <summary>{words.rules}</summary>
            <ActionForm action={changeAssignment} submit={common.save}>
              {hidden}
              <AssignmentFields assignment={assignment} zone={room.timeZone} locale={locale} />
            </ActionForm>
          </details>
          {assignment.items.map((item) => (
            <details key={item.id}>
              <summary>{words.pointsOf(item.title)}</summary>
              <ActionForm action={setPoints} submit={words.savePoints} look="plain">
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
            <summary>{words.takeBack}</summary>
            <ActionForm action={archiveAssignment} submit={words.takeBack} look="danger">
              {hidden}
              <p>{words.takeBackText}</p>
            </ActionForm>
          </details>
        </section>
      ) : null}
    </>
  );
}
