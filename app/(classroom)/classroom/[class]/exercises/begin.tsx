import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { FolderFields } from "../../../../../components/classroom/exercises/folder-fields.tsx";
import { Choice } from "../../../../../components/classroom/fields.tsx";
import { roomWordsOf } from "../../../../../components/classroom/messages/words.ts";
import type { Locale } from "../../../../../components/messages/locale.ts";
import type { CourseExercise } from "../../../../../server/course/exercises.ts";
import { beginBlank, beginFromCourse, importExercise } from "./actions.ts";

interface Props {
  readonly classId: string;
  readonly course: readonly CourseExercise[];
  readonly locale: Locale;
}

/** The three ways to begin an exercise. */
export function BeginExercise({ classId, course, locale }: Props) {
  const { own } = roomWordsOf(locale);
  const words = own.begin;
  const hidden = <input type="hidden" name="classId" value={classId} />;
  const lessons = course.map(({ lesson, title, chapter }) => [lesson, `${chapter}: ${title}`] as const);
  return (
    <>
      <section aria-labelledby="new">
        <h2 id="new">{words.fresh}</h2>
        <p>{words.freshText}</p>
        <ActionForm action={beginBlank} submit={words.freshSubmit}>
          {hidden}
        </ActionForm>
      </section>
      <section aria-labelledby="adapt">
        <h2 id="adapt">{words.adapt}</h2>
        <p>{words.adaptText}</p>
        <ActionForm action={beginFromCourse} submit={words.adaptSubmit} look="plain">
          {hidden}
          <Choice label={own.one} name="lesson" options={lessons} />
        </ActionForm>
      </section>
      <section aria-labelledby="import">
        <h2 id="import">{words.import}</h2>
        <ActionForm action={importExercise} submit={words.importSubmit} look="plain">
          {hidden}
          <FolderFields />
        </ActionForm>
      </section>
    </>
  );
}
