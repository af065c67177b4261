import { useEffect, useState } from "react";
import type { Locale } from "../../messages/locale.ts";
import { useLocale } from "../../messages/messages.ts";
import type { Checks } from "../checks/run.ts";
import { Button } from "../controls/button.tsx";
import type { FileStore } from "../files/store.ts";
import { useWords } from "../messages/words.ts";
import { useStore } from "../store/use-store.ts";
import { noteActivity, readAssigned, type Submitted, submitFiles } from "./classroom.ts";
import type { AssignedItem } from "./protocol.ts";
import styles from "./submit.module.css";

interface Props {
  readonly checks: Checks;
  readonly files: FileStore;
}

/** Where the exercise is assigned to the learner: what is due, and the way to hand it in. Nothing where it is not. */
export function SubmitBar({ checks, files }: Props) {
  const { exercise, framework } = checks;
  const [assigned, setAssigned] = useState<readonly AssignedItem[]>([]);
  useEffect(() => {
    let wanted = true;
    void readAssigned(exercise.id, framework).then((found) => {
      if (!wanted) return;
      setAssigned(found);
      checks.showHints.set(found.every(({ hints }) => hints));
    });
    return () => {
      wanted = false;
    };
  }, [checks, exercise, framework]);
  useNotedActivity(checks, assigned);
  return assigned.map((item) => <Assigned key={item.itemId} item={item} checks={checks} files={files} />);
}

function Assigned({ item, checks, files }: Props & { readonly item: AssignedItem }) {
  const all = useWords();
  const { checks: words } = all;
  const locale = useLocale();
  const [outcome, setOutcome] = useState<Submitted | { readonly kind: "ready" | "sending" }>({
    kind: "ready",
  });
  const submit = async () => {
    setOutcome({ kind: "sending" });
    await files.flush();
    const submitted = await submitFiles(item.itemId, checks.framework, files.files.get());
    setOutcome(submitted);
    if (submitted.kind !== "stored") return;
    const assigned = await readAssigned(checks.exercise.id, checks.framework);
    checks.showHints.set(assigned.every(({ hints }) => hints));
  };
  return (
    <section className={styles.bar} aria-label={words.assigned(item.className)}>
      <p>
        <a
          href={`/classroom/${item.classId}/assignments/${item.assignmentId}`}
          target="_blank"
          rel="noreferrer"
        >
          {item.title}
        </a>
        , {item.className}
        {item.dueAt ? words.due(dueOf(item.dueAt, item.timeZone, locale)) : ""}
      </p>
      <Button isDisabled={outcome.kind === "sending"} onPress={() => void submit()}>
        {outcome.kind === "sending" ? words.submitting : words.submit}
      </Button>
      <p role="status" className={styles.outcome} data-kind={outcome.kind}>
        {outcome.kind === "refused" ? outcome.problem(all) : null}
        {outcome.kind === "stored" ? (
          <>
            {words.stored(outcome.receipt.repeated, outcome.receipt.attempt)}
            <code>{outcome.receipt.receipt}</code>.{" "}
            <a
              href={`/classroom/${item.classId}/submissions/${outcome.receipt.submissionId}`}
              target="_blank"
              rel="noreferrer"
            >
              {words.grade}
            </a>
          </>
        ) : null}
      </p>
    </section>
  );
}

const dueOf = (moment: string, timeZone: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(new Date(moment));

/** Once checks have run, tells the classroom which is the first that does not pass. */
function useNotedActivity(checks: Checks, assigned: readonly AssignedItem[]) {
  const state = useStore(checks.state);
  useEffect(() => {
    if (state.kind !== "done") return;
    const passed = state.results.filter(({ status }) => status === "passed").length;
    const stuckOn = state.results.find(({ status }) => status === "failed")?.check ?? null;
    for (const { itemId } of assigned) noteActivity(itemId, checks.framework, stuckOn, passed);
  }, [state, assigned, checks]);
}
