import { notFound } from "next/navigation";
import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { ExerciseEditor } from "../../../../../../components/classroom/exercises/editor.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../../../server/current.ts";
import { inLanguage, titled } from "../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { deleteExercise } from "../actions.ts";
import { Versions } from "./versions.tsx";

export const generateMetadata = titled((words) => words.own.one);

interface Props {
  readonly params: Promise<{ readonly class: string; readonly exercise: string }>;
}

/** One exercise of the class: written, proved, published. */
export default async function ExercisePage({ params }: Props) {
  const { class: classId, exercise: id } = await params;
  const person = await requirePerson(`/classroom/${classId}/exercises/${id}`);
  const { classes, exercises } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, classId));
  const draft = await orNotFound(exercises.readDraft(person.id, id));
  if (draft.classId !== classId) notFound();
  const { locale, words: texts } = await inLanguage();
  const words = texts.own;
  const [proof, versions] = await Promise.all([
    exercises.selectOptionalProof(person.id, id),
    exercises.listVersions(person.id, id),
  ]);
  return (
    <Shell title={draft.title} up={{ href: `/classroom/${classId}/exercises`, text: words.of(room.name) }}>
      <ExerciseEditor draft={draft} proof={proof} published={versions[0]?.hash ?? null} />
      <Versions classId={classId} exerciseId={id} versions={versions} zone={room.timeZone} locale={locale} />
      {draft.mayChange ? (
        <section aria-labelledby="delete">
          <h2 id="delete">{words.delete.title}</h2>
          <p>{words.delete.text}</p>
          <ActionForm action={deleteExercise} submit={words.delete.submit} look="danger">
            <input type="hidden" name="classId" value={classId} />
            <input type="hidden" name="exerciseId" value={id} />
          </ActionForm>
        </section>
      ) : null}
    </Shell>
  );
}
