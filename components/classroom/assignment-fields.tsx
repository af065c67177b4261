import type { Assignment } from "../../server/assignments/assignments.ts";
import { localOf } from "../../server/assignments/local-time.ts";
import type { Locale } from "../messages/locale.ts";
import { Choice, Field, TextField } from "./fields.tsx";
import { roomWordsOf } from "./messages/words.ts";
import styles from "./page.module.css";

interface Props {
  /** The assignment to change; undefined for a new one. */
  readonly assignment?: Assignment;
  readonly zone: string;
  readonly locale: Locale;
}

/** What an instructor writes down about an assignment, besides its exercises. */
export function AssignmentFields({ assignment, zone, locale }: Props) {
  const { assignment: texts, common, manage: words } = roomWordsOf(locale);
  const local = (moment: Date | null | undefined) => (moment ? localOf(moment, zone) : "");
  const policy = assignment?.latePolicy;
  return (
    <>
      <Field label={common.title} name="title" required maxLength={120} defaultValue={assignment?.title} />
      <TextField
        label={words.instructions}
        name="instructions"
        rows={3}
        defaultValue={assignment?.instructions}
      />
      <div className={styles.pair}>
        <Field
          label={words.opens}
          name="opensAt"
          type="datetime-local"
          defaultValue={local(assignment?.opensAt)}
          help={words.opensHelp(zone)}
        />
        <Field
          label={words.due}
          name="dueAt"
          type="datetime-local"
          defaultValue={local(assignment?.classDueAt)}
          help={words.dueHelp}
        />
      </div>
      <div className={styles.pair}>
        <Field
          label={words.grace}
          name="graceMinutes"
          type="number"
          min={0}
          max={1440}
          defaultValue={policy?.graceMinutes ?? 10}
        />
        <Field
          label={words.perDay}
          name="percentPerDay"
          type="number"
          min={0}
          max={100}
          step="any"
          defaultValue={policy?.percentPerDay ?? 10}
        />
        <Field
          label={words.days}
          name="acceptDays"
          type="number"
          min={0}
          max={365}
          defaultValue={policy ? (policy.acceptDays ?? "") : 7}
          help={words.daysHelp}
        />
      </div>
      <div className={styles.pair}>
        <Choice
          label={words.framework}
          name="frameworks"
          initial={assignment?.frameworks ?? "either"}
          options={Object.entries(texts.frameworks)}
        />
        <Choice
          label={words.hints}
          name="hints"
          initial={assignment?.hints ?? "always"}
          options={Object.entries(words.hintChoices)}
        />
        <Choice
          label={words.release}
          name="release"
          initial={assignment?.release ?? "at-once"}
          options={Object.entries(words.releaseChoices)}
        />
      </div>
      <div className={styles.pair}>
        <Field
          label={words.attempts}
          name="attempts"
          type="number"
          min={1}
          max={1000}
          defaultValue={assignment?.attempts ?? ""}
          help={words.attemptsHelp}
        />
        <Field
          label={words.weight}
          name="weight"
          type="number"
          min={0}
          max={1000}
          step="any"
          defaultValue={assignment?.weight ?? 1}
          help={words.weightHelp}
        />
      </div>
    </>
  );
}
