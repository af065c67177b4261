import clsx from "clsx";
import { notFound } from "next/navigation";
import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { Attempts } from "../../../../../../components/classroom/attempts.tsx";
import { Choice, Field, Tick } from "../../../../../../components/classroom/fields.tsx";
import formStyles from "../../../../../../components/classroom/forms.module.css";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import { OwnGrades } from "../../../../../../components/classroom/own-grades.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import { PrintButton } from "../../../../../../components/classroom/print-button.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { may } from "../../../../../../server/classes/roles.ts";
import { classroom } from "../../../../../../server/current.ts";
import { inLanguage, titled } from "../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { overrideGrade, setAccommodation } from "../../actions.ts";

export const generateMetadata = titled((words) => words.people.report.title);

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
  const { locale, words: texts } = await inLanguage();
  const { common, people } = texts;
  const words = people.report;
  const hidden = (
    <>
      <input type="hidden" name="classId" value={id} />
      <input type="hidden" name="userId" value={learner} />
    </>
  );
  return (
    <Shell title={row.name} up={{ href: `/classroom/${id}/gradebook`, text: room.name }}>
      <p className={styles.soft}>{[row.email, row.section, row.externalId].filter(Boolean).join(" · ")}</p>
      <p className={styles.soft}>
        {room.name} · {words.made} <Moment at={new Date()} zone={room.timeZone} locale={locale} />
      </p>
      <div className={styles.actions}>
        <PrintButton text={words.print} />
        <a className={formStyles.button} href={`/classroom/${id}/learners/${learner}/export`} download>
          {common.csv}
        </a>
      </div>
      <section aria-labelledby="grades">
        <h2 id="grades">{words.grades}</h2>
        <OwnGrades book={{ ...book, rows: [row] }} locale={locale} />
      </section>
      <section aria-labelledby="attempts">
        <h2 id="attempts">{words.attempts}</h2>
        <Attempts attempts={attempts.flat()} {...{ items, classId: id, locale }} zone={room.timeZone} />
      </section>
      {may(room.role, "teach") && !room.archived ? (
        <div className={clsx(styles.columns, styles.screen)}>
          <div>
            <h2>{words.set}</h2>
            <ActionForm action={overrideGrade} submit={words.setIt}>
              {hidden}
              <Choice
                label={words.exercise}
                name="itemId"
                options={items.map(({ id, assignment, title, possible }) => [
                  id,
                  words.option(assignment, title, possible),
                ])}
              />
              <Field
                label={words.points}
                name="points"
                type="number"
                min={0}
                step="any"
                help={words.pointsHelp}
              />
              <Field label={common.reason} name="reason" required maxLength={500} help={words.reasonHelp} />
            </ActionForm>
          </div>
          <div>
            <h2>{words.stands}</h2>
            <ActionForm action={setAccommodation} submit={common.save} look="plain">
              {hidden}
              <div className={styles.pair}>
                <Field
                  label={words.moreHours}
                  name="extraHours"
                  type="number"
                  min={0}
                  defaultValue={accommodation?.extraHours ?? 0}
                />
                <Field
                  label={words.moreAttempts}
                  name="extraAttempts"
                  type="number"
                  min={0}
                  defaultValue={accommodation?.extraAttempts ?? 0}
                />
              </div>
              <Tick
                label={words.noPenalty}
                name="withoutLatePenalty"
                ticked={accommodation?.withoutLatePenalty ?? false}
              />
              <Field
                label={common.reason}
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
