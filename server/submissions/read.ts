import { and, asc, eq } from "drizzle-orm";
import { selectAssignment } from "../assignments/assignments.ts";
import { selectAccess } from "../classes/access.ts";
import { may } from "../classes/roles.ts";
import type { Context } from "../context.ts";
import {
  assignmentItems,
  assignments,
  checkResults,
  comments,
  fileSets,
  gradings,
  submissions,
  users,
} from "../db/schema/index.ts";
import { shownResult } from "../exercises/hidden.ts";
import { isReleased } from "../gradebook/gradebook.ts";
import { countAhead } from "../grading/queue/waiting.ts";
import { notFound } from "../refusal.ts";

export interface ShownSubmission {
  readonly id: string;
  readonly itemId: string;
  readonly itemTitle: string;
  readonly assignmentId: string;
  readonly classId: string;
  readonly learner: { readonly id: string; readonly name: string };
  readonly framework: "fastapi" | "django";
  readonly attempt: number;
  readonly receipt: string;
  readonly receivedAt: Date;
  readonly status: "queued" | "grading" | "graded" | "failed";
  readonly failure: string | null;
  /** How many are graded before it, while it is queued. */
  readonly ahead: number;
  readonly files: Readonly<Record<string, { readonly text: string } | { readonly base64: string }>>;
  /** Null while there is none, or it is not released to the one who asks. */
  readonly grading: {
    readonly points: number;
    readonly possible: number;
    readonly finishedAt: Date;
    readonly results: readonly ShownResult[];
  } | null;
  /** Whether who asks may see results of this exercise now. */
  readonly released: boolean;
  /** Graded, but learners see it later. */
  readonly withheld: boolean;
  readonly comments: readonly {
    readonly id: string;
    readonly path: string;
    readonly line: number;
    readonly body: string;
    readonly author: string | null;
    readonly createdAt: Date;
  }[];
  /** Whether who asks may comment. */
  readonly mayHelp: boolean;
}

export interface ShownResult {
  readonly check: string;
  readonly sentence: string;
  readonly status: "passed" | "failed" | "unavailable";
  readonly points: number;
  readonly possible: number;
  readonly message: string;
  readonly shown: Readonly<Record<string, unknown>>;
}

/** One submission, for who made it and for the staff of its class; for anybody else there is none. */
export async function readSubmission(context: Context, actor: string, id: string): Promise<ShownSubmission> {
  const { queries } = context.database;
  const [row] = await queries
    .select({ submission: submissions, item: assignmentItems, assignment: assignments, learner: users.name })
    .from(submissions)
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .innerJoin(users, eq(users.id, submissions.userId))
    .where(eq(submissions.id, id));
  if (!row) throw notFound("submission");
  const { submission, item, assignment } = row;
  const { role } = await selectAccess(queries, assignment.classId, actor).catch(() => {
    throw notFound("submission");
  });
  const staff = may(role, "see-work");
  if (submission.userId !== actor && !staff) throw notFound("submission");
  const dueAt = staff ? null : (await selectAssignment(context, actor, assignment.id)).dueAt;
  const released = staff || isReleased(assignment, dueAt, context.now());
  const [[set], [grading], said, ahead] = await Promise.all([
    queries.select().from(fileSets).where(eq(fileSets.hash, submission.filesHash)),
    queries
      .select()
      .from(gradings)
      .where(and(eq(gradings.submissionId, id), eq(gradings.counts, true))),
    queries
      .select({
        id: comments.id,
        path: comments.path,
        line: comments.line,
        body: comments.body,
        author: users.name,
        createdAt: comments.createdAt,
      })
      .from(comments)
      .leftJoin(users, eq(users.id, comments.authorId))
      .where(eq(comments.submissionId, id))
      .orderBy(asc(comments.createdAt)),
    countAhead(queries, id),
  ]);
  const results =
    grading && released
      ? await queries
          .select()
          .from(checkResults)
          .where(eq(checkResults.gradingId, grading.id))
          .orderBy(asc(checkResults.position))
      : [];
  const { framework, attempt, receipt, receivedAt, status, failure } = submission;
  return {
    id,
    itemId: item.id,
    itemTitle: item.title,
    assignmentId: assignment.id,
    classId: assignment.classId,
    learner: { id: submission.userId, name: row.learner },
    framework,
    attempt,
    receipt,
    receivedAt,
    status,
    failure,
    ahead,
    files: set?.files ?? {},
    grading:
      grading && released
        ? {
            points: grading.points,
            possible: grading.possible,
            finishedAt: grading.finishedAt,
            results: results
              .map(({ checkId, status, points, possible, message, shown }) => ({
                check: checkId,
                sentence: item.checks.find((check) => check.id === checkId)?.sentence ?? checkId,
                ...{ status, points, possible, message, shown },
              }))
              .map((result) => (staff ? result : shownResult(result, item.checks))),
          }
        : null,
    released,
    withheld: grading !== undefined && !released,
    comments: said,
    mayHelp: may(role, "help"),
  };
}
