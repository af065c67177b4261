import { and, eq, isNull } from "drizzle-orm";
import type { Framework } from "../../sandboxes/contract/types.ts";
import { requireRight } from "../classes/access.ts";
import type { Context } from "../context.ts";
import type { Queries } from "../db/database.ts";
import {
  activities,
  assignmentItems,
  assignments,
  checkResults,
  gradings,
  memberships,
  submissions,
  users,
} from "../db/schema/index.ts";

/** Where a learner is with an exercise. */
export type LiveState =
  | { readonly kind: "not-started" }
  | { readonly kind: "working"; readonly seenAt: Date }
  /** On the same check since then, as the learner's browser says: for help, never for a grade. */
  | { readonly kind: "stuck"; readonly check: string; readonly since: Date }
  | { readonly kind: "waiting"; readonly failed: boolean }
  | { readonly kind: "submitted"; readonly passed: number; readonly checks: number }
  | { readonly kind: "solved" };

export interface LiveTable {
  readonly items: readonly { readonly id: string; readonly title: string; readonly assignment: string }[];
  readonly rows: readonly {
    readonly userId: string;
    readonly name: string;
    readonly section: string;
    readonly states: readonly LiveState[];
  }[];
}

/** Milliseconds on one check after which somebody is called stuck. */
const stuckAfter = 5 * 60_000;

/** Where everybody is now. */
export async function readLiveTable(context: Context, actor: string, classId: string): Promise<LiveTable> {
  const { queries } = context.database;
  await requireRight(queries, classId, actor, "see-work");
  const [items, learners, work, seen, passed] = await Promise.all([
    readItems(queries, classId),
    queries
      .select({ userId: users.id, name: users.name, section: memberships.section })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.classId, classId), eq(memberships.role, "learner")))
      .orderBy(users.name),
    queries
      .select({
        id: submissions.id,
        itemId: submissions.itemId,
        userId: submissions.userId,
        status: submissions.status,
        attempt: submissions.attempt,
      })
      .from(submissions)
      .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
      .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
      .where(eq(assignments.classId, classId))
      .orderBy(submissions.attempt),
    queries
      .select({ activity: activities })
      .from(activities)
      .innerJoin(assignmentItems, eq(assignmentItems.id, activities.itemId))
      .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
      .where(eq(assignments.classId, classId)),
    readResults(queries, classId),
  ]);
  const now = context.now().getTime();
  const workOf = Map.groupBy(work, (row) => `${row.itemId} ${row.userId}`);
  const seenOf = Map.groupBy(seen, ({ activity }) => `${activity.itemId} ${activity.userId}`);
  const resultsOf = Map.groupBy(passed, (row) => row.submissionId);
  const stateOf = (itemId: string, userId: string): LiveState => {
    const attempts = workOf.get(`${itemId} ${userId}`) ?? [];
    const results = attempts.map(({ id }) => resultsOf.get(id) ?? []).filter((list) => list.length > 0);
    if (results.some((list) => list.every(({ status }) => status === "passed"))) return { kind: "solved" };
    const latest = attempts.at(-1);
    if (latest && latest.status !== "graded") return { kind: "waiting", failed: latest.status === "failed" };
    const doing = (seenOf.get(`${itemId} ${userId}`) ?? [])
      .map(({ activity }) => activity)
      .reduce<typeof activities.$inferSelect | null>((a, b) => (a && a.seenAt > b.seenAt ? a : b), null);
    if (doing?.stuckOn && now - doing.since.getTime() >= stuckAfter)
      return { kind: "stuck", check: doing.stuckOn, since: doing.since };
    const list = results.at(-1);
    if (list)
      return {
        kind: "submitted",
        passed: list.filter(({ status }) => status === "passed").length,
        checks: list.length,
      };
    return doing ? { kind: "working", seenAt: doing.seenAt } : { kind: "not-started" };
  };
  return {
    items: items.map(({ id, title, assignment }) => ({ id, title, assignment })),
    rows: learners.map((learner) => ({
      ...learner,
      states: items.map(({ id }) => stateOf(id, learner.userId)),
    })),
  };
}

export interface CheckRate {
  readonly itemId: string;
  readonly item: string;
  readonly check: string;
  readonly sentence: string;
  readonly framework: Framework;
  readonly passed: number;
  readonly tried: number;
  /** What was wrong most often, with how many learners met it. */
  readonly wrong: readonly { readonly message: string; readonly learners: number }[];
}

/** For each check how many learners' last submissions pass it, and the commonest wrong answers. */
export async function readCheckRates(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly CheckRate[]> {
  const { queries } = context.database;
  await requireRight(queries, classId, actor, "see-work");
  const [items, results] = await Promise.all([readItems(queries, classId), readResults(queries, classId)]);
  const last = new Map<string, string>();
  for (const row of results) last.set(`${row.itemId} ${row.userId} ${row.framework}`, row.submissionId);
  const counted = results.filter(
    (row) => last.get(`${row.itemId} ${row.userId} ${row.framework}`) === row.submissionId,
  );
  return items.flatMap((item) =>
    (["fastapi", "django"] as const).flatMap((framework) =>
      item.checks.flatMap(({ id, sentence }) => {
        const here = counted.filter(
          (row) => row.itemId === item.id && row.framework === framework && row.checkId === id,
        );
        if (here.length === 0) return [];
        const messages = Map.groupBy(
          here.filter(({ status, message }) => status !== "passed" && message !== ""),
          ({ message }) => message,
        );
        const wrong = [...messages]
          .map(([message, rows]) => ({ message, learners: new Set(rows.map(({ userId }) => userId)).size }))
          .sort((a, b) => b.learners - a.learners)
          .slice(0, 3);
        const passed = here.filter(({ status }) => status === "passed").length;
        return {
          itemId: item.id,
          item: item.title,
          check: id,
          sentence,
          framework,
          passed,
          tried: here.length,
          wrong,
        };
      }),
    ),
  );
}

async function readItems(queries: Queries, classId: string) {
  return queries
    .select({
      id: assignmentItems.id,
      title: assignmentItems.title,
      checks: assignmentItems.checks,
      assignment: assignments.title,
    })
    .from(assignmentItems)
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .where(and(eq(assignments.classId, classId), isNull(assignments.archivedAt)))
    .orderBy(assignments.position, assignmentItems.position);
}

/** Results of the gradings that count, in the order of attempts. */
async function readResults(queries: Queries, classId: string) {
  return queries
    .select({
      submissionId: submissions.id,
      itemId: submissions.itemId,
      userId: submissions.userId,
      framework: submissions.framework,
      checkId: checkResults.checkId,
      status: checkResults.status,
      message: checkResults.message,
    })
    .from(checkResults)
    .innerJoin(gradings, and(eq(gradings.id, checkResults.gradingId), eq(gradings.counts, true)))
    .innerJoin(submissions, eq(submissions.id, gradings.submissionId))
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .where(eq(assignments.classId, classId))
    .orderBy(submissions.attempt);
}
