import { and, desc, eq, isNull, ne, or } from "drizzle-orm";
import type { CheckResult } from "../../../sandboxes/contract/types.ts";
import type { Database, Queries } from "../../db/database.ts";
import {
  assignmentItems,
  assignments,
  checkResults,
  type FrozenCheck,
  gradings,
  regrades,
  submissions,
} from "../../db/schema/index.ts";
import { tell } from "../../events.ts";
import type { Job } from "../queue/boss.ts";
import { messageOf, shownOf } from "./shown.ts";
import type { Subject } from "./subject.ts";

/** A result as it is stored. */
type Row = Omit<typeof checkResults.$inferInsert, "gradingId">;

export interface Graded {
  readonly rows: readonly Row[];
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** The grading of identical files whose results these are. */
  readonly sameAs: string | null;
}

/** The results of a run in the order of the assignment, with the points that it gives. */
export function rowsOf(checks: readonly FrozenCheck[], results: readonly CheckResult[]): readonly Row[] {
  return checks.map(({ id, points: possible }, position) => {
    const result = results.find(({ check }) => check === id);
    // The course has no such check any more: it counts neither for nor against.
    if (!result)
      return {
        checkId: id,
        position,
        status: "unavailable",
        points: 0,
        possible: 0,
        message: "",
        milliseconds: 0,
      };
    return {
      checkId: id,
      position,
      status: result.status,
      points: result.status === "passed" ? possible : 0,
      possible,
      shown: shownOf(result),
      message: messageOf(result),
      milliseconds: Math.round(result.milliseconds),
    };
  });
}

/**
 * Whether this job has anything left to do: it was not graded in this run, and the regrade was not taken back.
 */
export async function isDue(queries: Queries, { submission, run }: Job): Promise<boolean> {
  const [done] = await queries
    .select({ id: gradings.id })
    .from(gradings)
    .where(and(eq(gradings.submissionId, submission), eq(gradings.run, run)));
  if (done) return false;
  if (run === "first") return true;
  const [regrade] = await queries
    .select({ id: regrades.id })
    .from(regrades)
    .where(and(eq(regrades.id, run), isNull(regrades.undoneAt)));
  return regrade !== undefined;
}

/** The results of identical files of the same exercise, framework and content, from the same run; null when there are none. */
export async function selectOptionalSame(
  queries: Queries,
  { submission, contentVersion }: Subject,
  run: string,
): Promise<Graded | null> {
  const [same] = await queries
    .select({ id: gradings.id, startedAt: gradings.startedAt, finishedAt: gradings.finishedAt })
    .from(gradings)
    .innerJoin(submissions, eq(submissions.id, gradings.submissionId))
    .where(
      and(
        eq(submissions.itemId, submission.itemId),
        eq(submissions.framework, submission.framework),
        eq(submissions.filesHash, submission.filesHash),
        ne(submissions.id, submission.id),
        eq(gradings.contentVersion, contentVersion),
        run === "first" ? or(eq(gradings.run, run), eq(gradings.counts, true)) : eq(gradings.run, run),
      ),
    )
    .orderBy(desc(gradings.finishedAt))
    .limit(1);
  if (!same) return null;
  const found = await queries.select().from(checkResults).where(eq(checkResults.gradingId, same.id));
  const rows = found.map(({ gradingId: _, ...row }) => row);
  return { rows, startedAt: same.startedAt, finishedAt: new Date(), sameAs: same.id };
}

/**
 * Writes a grading with its results, at once and once: whoever comes second with the same submission and run changes
 * nothing. A grading of a regrade takes over from the one that counted.
 * @returns whether it was written
 */
export function storeGrading(database: Database, { submission, run }: Job, subject: Subject, graded: Graded) {
  const { rows, startedAt, finishedAt, sameAs } = graded;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return database.transaction(async (queries) => {
    // Two graders with the same submission come one after the other.
    await queries
      .select({ id: submissions.id })
      .from(submissions)
      .where(eq(submissions.id, submission))
      .for("update");
    if (!(await isDue(queries, { submission, run }))) return false;
    await queries.update(gradings).set({ counts: false }).where(eq(gradings.submissionId, submission));
    const [grading] = await queries
      .insert(gradings)
      .values({
        submissionId: submission,
        run,
        counts: true,
        contentVersion: subject.contentVersion,
        seed: subject.work.seed,
        points: sum(rows.map(({ points }) => points)),
        possible: sum(rows.map(({ possible }) => possible)),
        ...{ sameAs, startedAt, finishedAt },
      })
      .returning({ id: gradings.id, points: gradings.points, possible: gradings.possible });
    if (!grading) throw new Error("The grading was not stored.");
    if (rows.length > 0)
      await queries.insert(checkResults).values(rows.map((row) => ({ ...row, gradingId: grading.id })));
    await tellOf(queries, subject, grading.points, grading.possible);
    await queries
      .update(submissions)
      .set({ status: "graded", failure: null, updatedAt: finishedAt })
      .where(eq(submissions.id, submission));
    return true;
  });
}

async function tellOf(queries: Queries, { submission }: Subject, points: number, possible: number) {
  const { id: submissionId, itemId, userId } = submission;
  const [of] = await queries
    .select({ assignmentId: assignments.id, classId: assignments.classId })
    .from(assignmentItems)
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .where(eq(assignmentItems.id, itemId));
  if (!of) return;
  const receivedAt = submission.receivedAt.toISOString();
  const data = { submissionId, assignmentId: of.assignmentId, itemId, userId, receivedAt, points, possible };
  await tell(queries, of.classId, { type: "submission.graded", data });
}
