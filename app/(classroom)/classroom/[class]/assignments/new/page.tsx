import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { AssignmentFields } from "../../../../../../components/classroom/assignment-fields.tsx";
import { ExercisePicker } from "../../../../../../components/classroom/exercise-picker.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../../../server/current.ts";
import { inLanguage, titled } from "../../../../language.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { createAssignment } from "../../actions.ts";

export const generateMetadata = titled((words) => words.assignment.fresh);

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export default async function NewAssignmentPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/assignments/new`);
  const { assignments, classes, exercises } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const { locale, words } = await inLanguage();
  const course = await orNotFound(assignments.listCourse(person.id, id));
  const own = await orNotFound(exercises.listPublished(person.id, id));
  return (
    <Shell title={words.assignment.fresh} up={{ href: `/classroom/${id}/assignments`, text: room.name }}>
      <ActionForm action={createAssignment} submit={words.assignment.makeIt}>
        <input type="hidden" name="classId" value={id} />
        <AssignmentFields zone={room.timeZone} locale={locale} />
        <ExercisePicker exercises={course} own={own} locale={locale} />
      </ActionForm>
    </Shell>
  );
}
