import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { Field } from "../../../../../../components/classroom/fields.tsx";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import type { ClassSummary } from "../../../../../../server/classes/classes.ts";
import { classroom } from "../../../../../../server/current.ts";
import { inLanguage } from "../../../../language.ts";
import { regradeAssignment, takeRegradeBack } from "../../actions.ts";

interface Props {
  readonly actor: string;
  readonly room: ClassSummary;
  readonly assignmentId: string;
}

/** What was graded anew, with the points before and after, and the way back. */
export async function Regrades({ actor, room, assignmentId }: Props) {
  const { locale, words: all } = await inLanguage();
  const words = all.manage.regrades;
  const regrades = await classroom().submissions.listRegrades(actor, assignmentId);
  const hidden = <input type="hidden" name="classId" value={room.id} />;
  return (
    <section aria-labelledby="regrades">
      <h2 id="regrades">{words.title}</h2>
      <ul className={styles.rows}>
        {regrades.map(({ id, reason, createdAt, undoneAt, done, changed }) => (
          <li key={id}>
            <p>{words.line(reason, done, changed.length, undoneAt !== null)}</p>
            <p className={styles.soft}>
              <Moment at={createdAt} zone={room.timeZone} locale={locale} />
            </p>
            {changed.length > 0 ? (
              <ul>
                {changed.map(({ submissionId, name, before, after }) => (
                  <li key={submissionId}>
                    <a href={`/classroom/${room.id}/submissions/${submissionId}`}>{name}</a>
                    {words.change(before, after)}
                  </li>
                ))}
              </ul>
            ) : null}
            {undoneAt || room.archived ? null : (
              <ActionForm
                action={takeRegradeBack}
                submit={words.takeBack}
                look="plain"
                label={words.label(reason)}
              >
                {hidden}
                <input type="hidden" name="regradeId" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {room.archived ? null : (
        <ActionForm action={regradeAssignment} submit={words.begin} look="plain" inline clears>
          {hidden}
          <input type="hidden" name="assignmentId" value={assignmentId} />
          <Field label={words.reason} name="reason" required maxLength={500} />
        </ActionForm>
      )}
    </section>
  );
}
