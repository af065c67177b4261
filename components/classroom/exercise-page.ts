import { baseOf, type Locale } from "../messages/locale.ts";

interface Place {
  readonly classId: string;
  readonly assignmentId: string;
  /** Of the assignment's item. */
  readonly id: string;
  readonly lesson: string;
  readonly ownVersionId: string | null;
}

/**
 * Address of the page on which an assigned exercise is solved: the lesson, or the page of the class's own.
 * @param translated lessons that there are in other languages than English
 */
export const exercisePage = (
  { classId, assignmentId, id, lesson, ownVersionId }: Place,
  locale: Locale,
  translated: readonly string[],
): string =>
  ownVersionId === null
    ? `${translated.includes(lesson) ? baseOf(locale) : ""}/lessons/${lesson}`
    : `/classroom/${classId}/assignments/${assignmentId}/exercises/${id}`;
