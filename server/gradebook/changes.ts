import { and, eq, isNull } from "drizzle-orm";
import * as z from "zod";
import { requireRightToChange } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import type { Context } from "../context.ts";
import { assignmentItems, assignments, classes, memberships, overrides } from "../db/schema/index.ts";
import { tell } from "../events.ts";
import { line, parseInput } from "../input.ts";
import { notFound, Refusal } from "../refusal.ts";

const dropInput = z.coerce.number().int().min(0).max(20, "At most 20 are dropped.");

export async function setDropLowest(context: Context, actor: string, classId: string, input: unknown) {
  const dropLowest = parseInput(dropInput, input);
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    await queries.update(classes).set({ dropLowest }).where(eq(classes.id, classId));
    const details = { lowest: dropLowest };
    await record(queries, { classId, actorId: actor, action: "gradebook.drop", details });
  });
}

const overrideInput = z.object({
  itemId: z.string(),
  userId: z.string(),
  /** Empty: what was set by hand is withdrawn. */
  points: z.union(
    [z.literal(""), z.coerce.number().min(0).max(100_000)],
    "Points are a number that is not negative.",
  ),
  reason: line("The reason", 500),
});

/** Sets a grade by hand, or withdraws what was set; what stood before stays in the log with the reason. */
export async function overrideGrade(context: Context, actor: string, input: unknown) {
  const { itemId, userId, points, reason } = parseInput(overrideInput, input);
  await context.database.transaction(async (queries) => {
    const [item] = await queries
      .select({
        assignmentId: assignments.id,
        classId: assignments.classId,
        checks: assignmentItems.checks,
        title: assignmentItems.title,
      })
      .from(assignmentItems)
      .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
      .where(eq(assignmentItems.id, itemId));
    if (!item) throw notFound("exercise");
    const { assignmentId, classId, checks, title } = item;
    await requireRightToChange(queries, classId, actor, "teach");
    const [member] = await queries
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.classId, classId), eq(memberships.userId, userId)))
      .for("update");
    if (!member) throw notFound("learner");
    const possible = checks.reduce((sum, check) => sum + check.points, 0);
    if (points !== "" && points > possible)
      throw new Refusal("invalid", `"${title}" is worth at most ${possible} points.`);
    const standing = and(
      eq(overrides.itemId, itemId),
      eq(overrides.userId, userId),
      isNull(overrides.withdrawnAt),
    );
    const [before] = await queries
      .update(overrides)
      .set({ withdrawnAt: context.now() })
      .where(standing)
      .returning({ points: overrides.points });
    if (points !== "")
      await queries.insert(overrides).values({ itemId, userId, points, reason, setBy: actor });
    await tell(queries, classId, { type: "grade.set", data: { assignmentId, itemId, userId } });
    await record(queries, {
      classId,
      actorId: actor,
      action: points === "" ? "grade.withdraw" : "grade.override",
      subjectId: userId,
      details: {
        exercise: title,
        before: before?.points ?? null,
        points: points === "" ? null : points,
        reason,
      },
    });
  });
}
