import type { Assignment } from "../../server/assignments/assignments.ts";
import { localOf } from "../../server/assignments/local-time.ts";
import { Choice, Field, TextField } from "./fields.tsx";
import styles from "./page.module.css";

interface Props {
  /** The assignment to change; undefined for a new one. */
  readonly assignment?: Assignment;
  readonly zone: string;
}

/** What an instructor writes down about an assignment, besides its exercises. */
export function AssignmentFields({ assignment, zone }: Props) {
  const local = (moment: Date | null | undefined) => (moment ? localOf(moment, zone) : "");
  const policy = assignment?.latePolicy;
  return (
    <>
      <Field label="Title" name="title" required maxLength={120} defaultValue={assignment?.title} />
      <TextField label="Instructions" name="instructions" rows={3} defaultValue={assignment?.instructions} />
      <div className={styles.pair}>
        <Field
          label="Opens"
          name="opensAt"
          type="datetime-local"
          defaultValue={local(assignment?.opensAt)}
          help={`On the clocks of ${zone}. Empty: a draft.`}
        />
        <Field
          label="Due"
          name="dueAt"
          type="datetime-local"
          defaultValue={local(assignment?.classDueAt)}
          help="Empty: never."
        />
      </div>
      <div className={styles.pair}>
        <Field
          label="Grace, in minutes"
          name="graceMinutes"
          type="number"
          min={0}
          max={1440}
          defaultValue={policy?.graceMinutes ?? 10}
        />
        <Field
          label="Taken off for a day late, in %"
          name="percentPerDay"
          type="number"
          min={0}
          max={100}
          step="any"
          defaultValue={policy?.percentPerDay ?? 10}
        />
        <Field
          label="Days late work is taken"
          name="acceptDays"
          type="number"
          min={0}
          max={365}
          defaultValue={policy ? (policy.acceptDays ?? "") : 7}
          help="Empty: for ever."
        />
      </div>
      <div className={styles.pair}>
        <Choice
          label="Framework"
          name="frameworks"
          initial={assignment?.frameworks ?? "either"}
          options={[
            ["either", "FastAPI or Django"],
            ["both", "FastAPI and Django"],
            ["fastapi", "FastAPI"],
            ["django", "Django"],
          ]}
        />
        <Choice
          label="Hints"
          name="hints"
          initial={assignment?.hints ?? "always"}
          options={[
            ["always", "always shown"],
            ["after-submission", "after a submission"],
            ["never", "never shown"],
          ]}
        />
        <Choice
          label="Results are shown"
          name="release"
          initial={assignment?.release ?? "at-once"}
          options={[
            ["at-once", "as soon as graded"],
            ["when-due", "once it is due"],
            ["by-hand", "when I release them"],
          ]}
        />
      </div>
      <div className={styles.pair}>
        <Field
          label="Attempts"
          name="attempts"
          type="number"
          min={1}
          max={1000}
          defaultValue={assignment?.attempts ?? ""}
          help="Of each exercise and framework. Empty: any number."
        />
        <Field
          label="Weight"
          name="weight"
          type="number"
          min={0}
          max={1000}
          step="any"
          defaultValue={assignment?.weight ?? 1}
          help="Its share of the total, relative to the others."
        />
      </div>
    </>
  );
}
