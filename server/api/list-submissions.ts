import { and, asc, eq, gt, isNull, or, type SQL } from "drizzle-orm";
import * as z from "zod";
import { requireRight } from "../classes/access.ts";
import type { Context } from "../context.ts";
import { assignmentItems, assignments, gradings, submissions } from "../db/schema/index.ts";
import { Refusal } from "../refusal.ts";

interface Wanted {
  readonly assignment?: string | undefined;
  readonly learner?: string | undefined;
  readonly status?: "queued" | "grading" | "graded" | "failed" | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
}

/** The submissions of a class in the order in which they came, a page at a time. */
export async function listSubmissions(
  { database: { queries } }: Context,
  actor: string,
  classId: string,
  { assignment, learner, status, limit, after }: Wanted,
) {
  await requireRight(queries, classId, actor, "see-work");
  const rows = await queries
    .select({
      id: submissions.id,
      assignmentId: assignmentItems.assignmentId,
      itemId: submissions.itemId,
      userId: submissions.userId,
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
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .leftJoin(gradings, and(eq(gradings.submissionId, submissions.id), eq(gradings.counts, true)))
    .where(
      and(
        eq(assignments.classId, classId),
        isNull(assignments.archivedAt),
        assignment === undefined ? undefined : eq(assignments.id, assignment),
        learner === undefined ? undefined : eq(submissions.userId, learner),
        status === undefined ? undefined : eq(submissions.status, status),
        after === undefined ? undefined : behind(after),
      ),
    )
    .orderBy(asc(submissions.receivedAt), asc(submissions.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { submissions: page, next: rows.length > limit && last ? cursorOf(last) : null };
}

const place = z.tuple([z.iso.datetime(), z.string().max(64)]);

const cursorOf = ({ receivedAt, id }: { readonly receivedAt: Date; readonly id: string }) =>
  Buffer.from(JSON.stringify([receivedAt.toISOString(), id])).toString("base64url");

/** @throws Refusal when it is no cursor that was given out */
function behind(cursor: string): SQL | undefined {
  const [at, id] = readCursor(cursor);
  const moment = new Date(at);
  return or(
    gt(submissions.receivedAt, moment),
    and(eq(submissions.receivedAt, moment), gt(submissions.id, id)),
  );
}

function readCursor(cursor: string): z.output<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw new Refusal("invalid", "after: use what the page before gave as next.");
  }
}
