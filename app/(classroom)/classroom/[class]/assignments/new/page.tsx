import type { Metadata } from "next";
import { ActionForm } from "../../../../../../components/classroom/action-form.tsx";
import { AssignmentFields } from "../../../../../../components/classroom/assignment-fields.tsx";
import { ExercisePicker } from "../../../../../../components/classroom/exercise-picker.tsx";
import { Shell } from "../../../../../../components/classroom/shell.tsx";
import { classroom } from "../../../../../../server/current.ts";
import { orNotFound, requirePerson } from "../../../../session.ts";
import { createAssignment } from "../../actions.ts";

export const metadata: Metadata = { title: "New assignment" };

interface Props {
  readonly params: Promise<{ readonly class: string }>;
}

export default async function NewAssignmentPage({ params }: Props) {
  const { class: id } = await params;
  const person = await requirePerson(`/classroom/${id}/assignments/new`);
  const { assignments, classes, exercises } = classroom();
  const room = await orNotFound(classes.selectClass(person.id, id));
  const course = await orNotFound(assignments.listCourse(person.id, id));
  const own = await orNotFound(exercises.listPublished(person.id, id));
  return (
    <Shell title="New assignment" up={{ href: `/classroom/${id}/assignments`, text: room.name }}>
      <ActionForm action={createAssignment} submit="Make the assignment">
        <input type="hidden" name="classId" value={id} />
        <AssignmentFields zone={room.timeZone} />
        <ExercisePicker exercises={course} own={own} />
      </ActionForm>
    </Shell>
  );
}
