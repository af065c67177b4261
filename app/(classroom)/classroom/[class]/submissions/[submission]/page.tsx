import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { exercisePage } from "../../../../../../components/classroom/exercise-page.ts";
import { History } from "../../../../../../components/classroom/history.tsx";
import type { RoomWords } from "../../../../../../components/classroom/messages/words.ts";
import { Moment } from "../../../../../../components/classroom/moment.tsx";
import { OpenCopy } from "../../../../../../components/classroom/open-copy.tsx";
import styles from "../../../../../../components/classroom/page.module.css";
import { Refresher } from "../../../../../../components/classroom/refresher.tsx";
import { Results } from "../../../../../../components/classroom/results.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { SubmittedCode } from "../../../../../../components/classroom/submitted-code.tsx";
import { voiceNames } from "../../../../../../components/ui/voice.ts";
import { translatedLessons } from "../../../../../../content/reader/translated.ts";
import { classroom } from "../../../../../../server/current.ts";
import type { ShownSubmission } from "../../../../../../server/submissions/read.ts";
import { inLanguage, titled } from "../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { addComment, gradeAgain } from "../../actions.ts";

export const generateMetadata = titled((words) => words.submission.title);

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
  const { locale, words: all } = await inLanguage();
  const words = all.submission;
  const own = exercisePage({ ...shown, id: shown.itemId, ...changes }, locale, await translatedLessons());
  const fields = { classId, submissionId: id };
  const up = { href: `/classroom/${classId}/assignments/${shown.assignmentId}`, text: room.name };
  return (
    <Shell title={words.heading(shown.itemTitle, shown.attempt)} up={up}>
      <p className={styles.soft}>
        {shown.learner.name} · {voiceNames[shown.framework]} · {words.received}{" "}
        <Moment at={shown.receivedAt} zone={room.timeZone} locale={locale} /> · {words.receipt}{" "}
        <code>{shown.receipt}</code>
      </p>
      <section aria-labelledby="results">
        <h2 id="results">{words.results}</h2>
        <p role="status">{statusOf(shown, words.status)}</p>
        {shown.status === "queued" || shown.status === "grading" ? <Refresher seconds={3} /> : null}
        {shown.status === "failed" && shown.mayHelp && !room.archived ? (
          <ActionForm action={gradeAgain} submit={words.again} look="plain">
            <input type="hidden" name="classId" value={classId} />
            <input type="hidden" name="submissionId" value={id} />
          </ActionForm>
        ) : null}
        {shown.grading ? <Results results={shown.grading.results} locale={locale} /> : null}
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        <OpenCopy lesson={changes.lesson} page={own} locale={locale} shown={shown} />
        <SubmittedCode
          files={shown.files}
          comments={shown.comments}
          commenting={shown.mayHelp && !room.archived ? { action: addComment, fields } : null}
        />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{words.history.title}</h2>
        <History shown={shown} changes={changes} zone={room.timeZone} locale={locale} />
      </section>
    </Shell>
  );
}

type Said = RoomWords["submission"]["status"];

function statusOf({ status, ahead, failure, grading, withheld }: ShownSubmission, words: Said): string {
  if (status === "queued") return ahead === 0 ? words.next : words.ahead(ahead);
  if (status === "grading") return words.grading;
  if (status === "failed") return words.failed(failure ?? words.graderFailed);
  if (withheld) return words.withheld;
  return grading ? words.points(grading.points, grading.possible) : words.graded;
}
