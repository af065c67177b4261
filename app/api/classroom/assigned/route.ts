import { classroom, isOpen } from "../../../../server/current.ts";
import { currentPerson } from "../../../(classroom)/session.ts";

/**
 * Where a lesson's exercise is to be submitted now: `?lesson=validation/types-or-fields`. Every lesson asks, so that for who
 * is not signed in, and on a site without a classroom, the answer is an empty list and no error.
 */
export async function GET(request: Request): Promise<Response> {
  const person = isOpen() ? await currentPerson() : null;
  if (!person) return Response.json({ assigned: [] });
  const lesson = new URL(request.url).searchParams.get("lesson") ?? "";
  const assigned = await classroom().submissions.listAssigned(person.id, lesson);
  return Response.json({
    assigned: assigned.map(({ itemId, assignment, className, timeZone, hints }) => ({
      itemId,
      assignmentId: assignment.id,
      classId: assignment.classId,
      title: assignment.title,
      className,
      timeZone,
      dueAt: assignment.dueAt,
      frameworks: assignment.frameworks,
      hints,
    })),
  });
}
