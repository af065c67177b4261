import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Queries } from "../db/database.ts";
import {
  accommodations,
  assignmentItems,
  assignments,
  classes,
  extensions,
  gradings,
  memberships,
  overrides,
  rosterEntries,
  submissions,
  users,
} from "../db/schema/index.ts";
import type { ScoredWork } from "./score.ts";

/** Learner, framework, milliseconds, status, points and possible points of one submission. */
type WorkRow = [string, ScoredWork["framework"], number, ScoredWork["status"], number | null, number | null];

/**
 * Submissions by exercise, gathered to one value for each exercise by the database: tens of thousands of rows are read
 * ten times as fast so as one by one.
 */
async function readWork(queries: Queries, classId: string, only: string | null) {
  const row = sql`json_build_array(${submissions.userId}, ${submissions.framework},
    (extract(epoch from ${submissions.receivedAt}) * 1000)::float8, ${submissions.status}, ${gradings.points}, ${gradings.possible})`;
  const gathered = await queries
    .select({ itemId: submissions.itemId, work: sql<readonly WorkRow[]>`json_agg(${row})` })
    .from(submissions)
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .leftJoin(gradings, and(eq(gradings.submissionId, submissions.id), eq(gradings.counts, true)))
    .where(and(eq(assignments.classId, classId), only === null ? undefined : eq(submissions.userId, only)))
    .groupBy(submissions.itemId);
  const byItem = gathered.map(
    ({ itemId, work }) => [itemId, Map.groupBy(work, ([userId]) => userId)] as const,
  );
  return new Map(byItem);
}

export const scoredWork = ([, framework, received, status, points, possible]: WorkRow): ScoredWork => ({
  framework,
  receivedAt: new Date(received),
  status,
  graded: points === null || possible === null ? null : { points, possible },
});

/** All that a gradebook is computed from, read side by side. @param only one learner, or null for all */
export function readAll(queries: Queries, classId: string, only: string | null) {
  return Promise.all([
    readColumns(queries, classId),
    queries
      .select({
        userId: users.id,
        name: users.name,
        email: users.email,
        section: memberships.section,
        externalId: rosterEntries.externalId,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .leftJoin(rosterEntries, and(eq(rosterEntries.classId, classId), eq(rosterEntries.email, users.email)))
      .where(
        and(
          eq(memberships.classId, classId),
          eq(memberships.role, "learner"),
          only === null ? undefined : eq(memberships.userId, only),
        ),
      )
      .orderBy(asc(users.name), asc(users.email)),
    readWork(queries, classId, only),
    queries
      .select({ itemId: overrides.itemId, userId: overrides.userId, points: overrides.points })
      .from(overrides)
      .innerJoin(assignmentItems, eq(assignmentItems.id, overrides.itemId))
      .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
      .where(and(eq(assignments.classId, classId), isNull(overrides.withdrawnAt))),
    queries
      .select({ assignmentId: extensions.assignmentId, userId: extensions.userId, dueAt: extensions.dueAt })
      .from(extensions)
      .innerJoin(assignments, eq(assignments.id, extensions.assignmentId))
      .where(eq(assignments.classId, classId)),
    queries.select().from(accommodations).where(eq(accommodations.classId, classId)),
    queries.select({ dropLowest: classes.dropLowest }).from(classes).where(eq(classes.id, classId)),
  ]);
}

/** Drafts and what has not opened are no columns. */
async function readColumns(queries: Queries, classId: string) {
  const rows = await queries
    .select({ assignment: assignments, item: assignmentItems })
    .from(assignments)
    .innerJoin(assignmentItems, eq(assignmentItems.assignmentId, assignments.id))
    .where(and(eq(assignments.classId, classId), isNull(assignments.archivedAt)))
    .orderBy(asc(assignments.position), asc(assignmentItems.position));
  const opened = rows.filter(({ assignment }) => assignment.opensAt !== null);
  return [...Map.groupBy(opened, ({ assignment }) => assignment.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const items = group.map(({ item: { id, title, checks } }) => ({
      id,
      title,
      possible: checks.reduce((sum, check) => sum + check.points, 0),
    }));
    return { assignment: first.assignment, items };
  });
}
