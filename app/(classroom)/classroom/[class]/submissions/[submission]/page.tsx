import type { Metadata } from "next";
import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { exercisePage } from "../../../../../../components/classroom/exercise-page.ts";
import { Field } from "../../../../../../components/classroom/fields.tsx";
import { History } from "../../../../../../components/classroom/history.tsx";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import { OpenCopy } from "../../../../../../components/classroom/open-copy.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import { Refresher } from "../../../../../../components/classroom/refresher.tsx";
import { Results } from "../../../../../../components/classroom/results.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { SubmittedCode } from "../../../../../../components/classroom/submitted-code.tsx";
import { voiceNames } from "../../../../../../components/ui/voice.ts";
import { classroom } from "../../../../../../server/current.ts";
import type { ShownSubmission } from "../../../../../../server/submissions/read.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { addComment, gradeAgain } from "../../actions.ts";

export const metadata: Metadata = { title: "Submission" };

interface Props {
  readonly params: Promise<{ readonly class: string; readonly submission: string }>;
  /** `from`: the attempt that it is compared with. */
  readonly searchParams: Promise<{ readonly from?: string | string[] }>;
}

/** One submission with its receipt, its results, its files, what was said about it, and how it came about. */
export default async function SubmissionPage({ params, searchParams }: Props) {
  const { class: classId, submission: id } = await params;
  const person = await requirePerson(`/classroom/${classId}/submissions/${id}`);
  const { classes, submissions } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, classId));
  const shown = await orNotFound(submissions.readSubmission(person.id, id));
  const { from } = await searchParams;
  const changes = await orNotFound(
    submissions.readChanges(person.id, id, typeof from === "string" ? from : undefined),
  );
  const up = { href: `/classroom/${classId}/assignments/${shown.assignmentId}`, text: room.name };
  return (
    <Shell title={`${shown.itemTitle}, attempt ${shown.attempt}`} up={up}>
      <p className={styles.soft}>
        {shown.learner.name} · {voiceNames[shown.framework]} · received{" "}
        <Moment at={shown.receivedAt} zone={room.timeZone} /> · receipt <code>{shown.receipt}</code>
      </p>
      <section aria-labelledby="results">
        <h2 id="results">Results</h2>
        <p role="status">{statusOf(shown)}</p>
        {shown.status === "queued" || shown.status === "grading" ? <Refresher seconds={3} /> : null}
        {shown.status === "failed" && shown.mayHelp && !room.archived ? (
          <ActionForm action={gradeAgain} submit="Grade it again" look="plain">
            <input type="hidden" name="classId" value={classId} />
            <input type="hidden" name="submissionId" value={id} />
          </ActionForm>
        ) : null}
        {shown.grading ? <Results results={shown.grading.results} /> : null}
      </section>
      <section aria-labelledby="files">
        <h2 id="files">Files</h2>
        <OpenCopy
          lesson={changes.lesson}
          page={exercisePage({ ...shown, id: shown.itemId, ...changes })}
          shown={shown}
        />
        <SubmittedCode files={shown.files} comments={shown.comments} />
        {shown.mayHelp && !room.archived ? (
          <ActionForm action={addComment} submit="Say it" look="plain" inline clears>
            <input type="hidden" name="classId" value={classId} />
            <input type="hidden" name="submissionId" value={id} />
            <Field label="File" name="path" list="paths" help="Empty: on the whole." />
            <datalist id="paths">
              {Object.keys(shown.files).map((path) => (
                <option key={path} value={path} />
              ))}
            </datalist>
            <Field label="Line" name="line" type="number" min={0} defaultValue={0} />
            <Field label="Comment" name="body" required maxLength={2000} />
          </ActionForm>
        ) : null}
      </section>
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        <History shown={shown} changes={changes} zone={room.timeZone} />
      </section>
    </Shell>
  );
}

function statusOf({ status, ahead, failure, grading, withheld }: ShownSubmission): string {
  if (status === "queued")
    return ahead === 0 ? "Stored. It is graded next." : `Stored. ${ahead} are graded before it.`;
  if (status === "grading") return "Stored. It is being graded now.";
  if (status === "failed")
    return `It could not be graded, which is not your fault and counts for nothing: ${failure ?? "the grader failed"}.`;
  if (withheld) return "Graded. Results are shown later, when your instructor releases them.";
  return grading ? `${grading.points} of ${grading.possible} points.` : "Graded.";
}
