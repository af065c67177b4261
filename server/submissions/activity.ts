import { and, eq } from "drizzle-orm";
import * as z from "zod";
import { selectAssignment } from "../assignments/assignments.ts";
import type { Context } from "../context.ts";
import { activities, assignmentItems } from "../db/schema/index.ts";
import { parseInput } from "../input.ts";
import { notFound } from "../refusal.ts";

const activityInput = z.strictObject({
  itemId: z.string().max(64),
  framework: z.enum(["fastapi", "django"]),
  stuckOn: z.string().max(100).nullable(),
  passed: z.int().min(0).max(1000),
});

/** Keeps what a learner's browser says of checks that ran there. It helps an instructor to help; no grade depends on it. */
export async function noteActivity(context: Context, actor: string, input: unknown): Promise<void> {
  const { itemId, framework, stuckOn, passed } = parseInput(activityInput, input);
  const { queries } = context.database;
  const [item] = await queries.select().from(assignmentItems).where(eq(assignmentItems.id, itemId));
  if (!item) throw notFound("exercise");
  await selectAssignment(context, actor, item.assignmentId);
  const known = stuckOn === null || item.checks.some(({ id }) => id === stuckOn) ? stuckOn : null;
  const key = and(
    eq(activities.itemId, itemId),
    eq(activities.userId, actor),
    eq(activities.framework, framework),
  );
  const now = context.now();
  const [before] = await queries.select().from(activities).where(key);
  const since = before && before.stuckOn === known ? before.since : now;
  const values = { stuckOn: known, passed, since, seenAt: now };
  await queries
    .insert(activities)
    .values({ itemId, userId: actor, framework, ...values })
    .onConflictDoUpdate({
      target: [activities.itemId, activities.userId, activities.framework],
      set: values,
    });
}
