import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { Attempts } from "../../../../../../components/classroom/attempts.tsx";
import { Choice, Field, Tick } from "../../../../../../components/classroom/fields.tsx";
import { OwnGrades } from "../../../../../../components/classroom/own-grades.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { may } from "../../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { overrideGrade, setAccommodation } from "../../actions.ts";

export const metadata: Metadata = { title: "Learner" };

interface Props {
  readonly params: Promise<{ readonly class: string; readonly learner: string }>;
}

/** One learner's report: grades, attempts, what stands for them. */
export default async function LearnerPage({ params }: Props) {
  const { class: id, learner } = await params;
  const person = await requirePerson(`/classroom/${id}/learners/${learner}`);
  const { assignments, classes, gradebook, submissions } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const book = await orNotFound(gradebook.readGradebook(person.id, id));
  const row = book.rows.find(({ userId }) => userId === learner) ?? notFound();
  const accommodation = await assignments.selectOptionalAccommodation(person.id, id, learner);
  const all = await assignments.listAssignments(person.id, id);
  const attempts = await Promise.all(all.map((one) => submissions.listAttempts(person.id, one.id, learner)));
  const items = all.flatMap(({ title, items }) =>
    items.map((item) => ({
      ...item,
      assignment: title,
      possible: item.checks.reduce((sum, check) => sum + check.points, 0),
    })),
  );
  const hidden = (
    <>
      <input type="hidden" name="classId" value={id} />
      <input type="hidden" name="userId" value={learner} />
    </>
  );
  return (
    <Shell title={row.name} up={{ href: `/classroom/${id}/gradebook`, text: room.name }}>
      <p className={styles.soft}>{[row.email, row.section, row.externalId].filter(Boolean).join(" · ")}</p>
      <section aria-labelledby="grades">
        <h2 id="grades">Grades</h2>
        <OwnGrades book={{ ...book, rows: [row] }} />
      </section>
      <section aria-labelledby="attempts">
        <h2 id="attempts">Attempts</h2>
        <Attempts attempts={attempts.flat()} items={items} classId={id} zone={room.timeZone} />
      </section>
      {may(room.role, "teach") && !room.archived ? (
        <div className={styles.columns}>
          <div>
            <h2>Set a grade by hand</h2>
            <ActionForm action={overrideGrade} submit="Set">
              {hidden}
              <Choice
                label="Exercise"
                name="itemId"
                options={items.map(({ id, assignment, title, possible }) => [
                  id,
                  `${assignment}: ${title} (of ${possible})`,
                ])}
              />
              <Field
                label="Points"
                name="points"
                type="number"
                min={0}
                step="any"
                help="Empty: withdraw what was set."
              />
              <Field label="Reason" name="reason" required maxLength={500} help="Written down in the log." />
            </ActionForm>
          </div>
          <div>
            <h2>What stands in every assignment</h2>
            <ActionForm action={setAccommodation} submit="Save" look="plain">
              {hidden}
              <div className={styles.pair}>
                <Field
                  label="More hours"
                  name="extraHours"
                  type="number"
                  min={0}
                  defaultValue={accommodation?.extraHours ?? 0}
                />
                <Field
                  label="More attempts"
                  name="extraAttempts"
                  type="number"
                  min={0}
                  defaultValue={accommodation?.extraAttempts ?? 0}
                />
              </div>
              <Tick
                label="Nothing is taken off for lateness"
                name="withoutLatePenalty"
                ticked={accommodation?.withoutLatePenalty ?? false}
              />
              <Field
                label="Reason"
                name="reason"
                required
                maxLength={500}
                defaultValue={accommodation?.reason ?? ""}
              />
            </ActionForm>
          </div>
        </div>
      ) : null}
    </Shell>
  );
}
