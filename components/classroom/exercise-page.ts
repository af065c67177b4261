interface Place {
  readonly classId: string;
  readonly assignmentId: string;
  /** Of the assignment's item. */
  readonly id: string;
  readonly lesson: string;
  readonly ownVersionId: string | null;
}

/** Address of the page on which an assigned exercise is solved: the lesson, or the page of the class's own. */
export const exercisePage = ({ classId, assignmentId, id, lesson, ownVersionId }: Place): string =>
  ownVersionId === null
    ? `/lessons/${lesson}`
    : `/classroom/${classId}/assignments/${assignmentId}/exercises/${id}`;
