import { ActionForm } from "../../../../../components/classroom/action-form.tsx";
import { Choice, Field } from "../../../../../components/classroom/fields.tsx";
import type { CourseExercise } from "../../../../../server/course/exercises.ts";
import { beginBlank, beginFromCourse, importExercise } from "./actions.ts";

interface Props {
  readonly classId: string;
  readonly course: readonly CourseExercise[];
}

/** The three ways to begin an exercise. */
export function BeginExercise({ classId, course }: Props) {
  const hidden = <input type="hidden" name="classId" value={classId} />;
  const lessons = course.map(({ lesson, title, chapter }) => [lesson, `${chapter}: ${title}`] as const);
  return (
    <>
      <section aria-labelledby="new">
        <h2 id="new">A new one</h2>
        <p>It begins small and whole: it can be proved at once, and then becomes yours.</p>
        <ActionForm action={beginBlank} submit="Begin a new exercise">
          {hidden}
        </ActionForm>
      </section>
      <section aria-labelledby="adapt">
        <h2 id="adapt">Adapt one of the course</h2>
        <p>
          Prose, programs and wrong programs come along. The course's checks are programs; yours are requests
          with what must come back, and are to be written.
        </p>
        <ActionForm action={beginFromCourse} submit="Adapt it" look="plain">
          {hidden}
          <Choice label="Exercise" name="lesson" options={lessons} />
        </ActionForm>
      </section>
      <section aria-labelledby="import">
        <h2 id="import">Import one</h2>
        <ActionForm action={importExercise} submit="Import it" look="plain">
          {hidden}
          <Field
            label="Zip"
            name="file"
            type="file"
            accept=".zip,application/zip"
            help="Of a folder with exercise.json, as the export makes it; up to 2 MB packed, 1 MB of files."
          />
        </ActionForm>
      </section>
    </>
  );
}
