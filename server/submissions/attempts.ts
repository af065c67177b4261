import { and, desc, eq } from "drizzle-orm";
import { selectAssignment } from "../assignments/assignments.ts";
import { selectAccess } from "../classes/access.ts";
import { may } from "../classes/roles.ts";
import type { Context } from "../context.ts";
import { assignmentItems, gradings, submissions } from "../db/schema/index.ts";
import { isReleased } from "../gradebook/gradebook.ts";
import { notFound } from "../refusal.ts";
import type { ShownSubmission } from "./read.ts";

export interface AttemptSummary {
  readonly id: string;
  readonly itemId: string;
  readonly framework: "fastapi" | "django";
  readonly attempt: number;
  readonly receipt: string;
  readonly receivedAt: Date;
  readonly status: ShownSubmission["status"];
  readonly points: number | null;
  readonly possible: number | null;
}

/**
 * One learner's attempts at an assignment, the newest first.
 * @param userId another than the actor is for staff
 */
export async function listAttempts(
  context: Context,
  actor: string,
  assignmentId: string,
  userId: string,
): Promise<readonly AttemptSummary[]> {
  const { queries } = context.database;
  const assignment = await selectAssignment(context, actor, assignmentId);
  const { role } = await selectAccess(queries, assignment.classId, actor);
  const staff = may(role, "see-work");
  if (userId !== actor && !staff) throw notFound("assignment");
  const shown = staff || isReleased(assignment, assignment.dueAt, context.now());
  const rows = await queries
    .select({
      id: submissions.id,
      itemId: submissions.itemId,
      framework: submissions.framework,
      attempt: submissions.attempt,
      receipt: submissions.receipt,
      receivedAt: submissions.receivedAt,
      status: submissions.status,
      points: gradings.points,
      possible: gradings.possible,
    })
    .from(submissions)
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .leftJoin(gradings, and(eq(gradings.submissionId, submissions.id), eq(gradings.counts, true)))
    .where(and(eq(assignmentItems.assignmentId, assignmentId), eq(submissions.userId, userId)))
    .orderBy(desc(submissions.receivedAt));
  return shown ? rows : rows.map((row) => ({ ...row, points: null, possible: null }));
}
