import { and, count, desc, eq } from "drizzle-orm";
import * as z from "zod";
import { requireRightToChange, selectAccess } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import { may } from "../classes/roles.ts";
import type { Context } from "../context.ts";
import type { Queries } from "../db/database.ts";
import { assignmentItems, assignments, gradings, regrades, submissions, users } from "../db/schema/index.ts";
import { requestRegrade, selectDifferences, undoRegrade } from "../grading/results/regrade.ts";
import { line, parseInput } from "../input.ts";
import { notFound, Refusal } from "../refusal.ts";

export interface Regrade {
  readonly id: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
  /** Submissions that it has graded so far. */
  readonly done: number;
  /** Those whose points it changed. */
  readonly changed: readonly {
    readonly submissionId: string;
    readonly name: string;
    readonly before: number;
    readonly after: number;
  }[];
}

const reasonInput = z.object({ reason: line("The reason", 500) });

/** Has every graded submission of an assignment graded anew, as when a check was mended. Those that teach may. */
export async function regradeAssignment(
  context: Context,
  actor: string,
  assignmentId: string,
  input: unknown,
) {
  const { reason } = parseInput(reasonInput, input);
  const { queries } = context.database;
  const classId = await classOfAssignment(queries, assignmentId);
  await requireRightToChange(queries, classId, actor, "teach");
  return context.database.transaction(async (queries) => {
    const id = await requestRegrade(queries, { assignmentId, reason, requestedBy: actor });
    await record(queries, {
      classId,
      actorId: actor,
      action: "regrade.request",
      subjectId: id,
      details: { reason },
    });
    return id;
  });
}

/** The regrades of an assignment with what they changed, the latest first; none for those who may not see work. */
export async function listRegrades(
  { database: { queries } }: Context,
  actor: string,
  assignmentId: string,
): Promise<readonly Regrade[]> {
  const { role } = await selectAccess(queries, await classOfAssignment(queries, assignmentId), actor);
  if (!may(role, "see-work")) return [];
  const rows = await queries
    .select()
    .from(regrades)
    .where(eq(regrades.assignmentId, assignmentId))
    .orderBy(desc(regrades.createdAt));
  const names = await queries
    .select({ id: submissions.id, name: users.name })
    .from(submissions)
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .innerJoin(users, eq(users.id, submissions.userId))
    .where(eq(assignmentItems.assignmentId, assignmentId));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return Promise.all(
    rows.map(async ({ id, reason, createdAt, undoneAt }) => {
      const [row] = await queries.select({ n: count() }).from(gradings).where(eq(gradings.run, id));
      const changed = (await selectDifferences(queries, id)).flatMap(({ submissionId, before, after }) =>
        before === null || before.points === after.points
          ? []
          : {
              submissionId,
              name: nameOf.get(submissionId) ?? "",
              before: before.points,
              after: after.points,
            },
      );
      return { id, reason, createdAt, undoneAt, done: row?.n ?? 0, changed };
    }),
  );
}

/** Takes a regrade back: what counted before it counts again. */
export async function takeRegradeBack(context: Context, actor: string, id: string): Promise<void> {
  const { queries } = context.database;
  const [row] = await queries.select().from(regrades).where(eq(regrades.id, id));
  if (!row) throw notFound("regrade");
  const classId = await classOfAssignment(queries, row.assignmentId);
  await requireRightToChange(queries, classId, actor, "teach");
  if (!(await undoRegrade(context.database, id, context.now())))
    throw new Refusal("conflict", "It was taken back already.");
  await record(queries, { classId, actorId: actor, action: "regrade.undo", subjectId: id });
}

/** Queues a submission again that the machine could not grade. */
export async function gradeAgain(context: Context, actor: string, submissionId: string): Promise<void> {
  const { queries } = context.database;
  const [row] = await queries
    .select({ assignmentId: assignmentItems.assignmentId })
    .from(submissions)
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .where(eq(submissions.id, submissionId));
  if (!row) throw notFound("submission");
  const classId = await classOfAssignment(queries, row.assignmentId);
  await requireRightToChange(queries, classId, actor, "help");
  const queued = await queries
    .update(submissions)
    .set({ status: "queued", failure: null, updatedAt: context.now() })
    .where(and(eq(submissions.id, submissionId), eq(submissions.status, "failed")))
    .returning({ id: submissions.id });
  if (queued.length === 0) throw new Refusal("conflict", "Only what could not be graded is graded again.");
  await record(queries, { classId, actorId: actor, action: "submission.again", subjectId: submissionId });
}

async function classOfAssignment(queries: Queries, id: string): Promise<string> {
  const [row] = await queries
    .select({ classId: assignments.classId })
    .from(assignments)
    .where(eq(assignments.id, id));
  if (!row) throw notFound("assignment");
  return row.classId;
}
