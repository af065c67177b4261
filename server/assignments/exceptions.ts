import { and, eq } from "drizzle-orm";
import * as z from "zod";
import { requireRight, requireRightToChange, selectAccess } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import type { Context } from "../context.ts";
import { accommodations, assignments, classes, extensions, users } from "../db/schema/index.ts";
import { line, parseInput } from "../input.ts";
import { Refusal } from "../refusal.ts";
import { classOf } from "./assignments.ts";
import { localPattern, momentOf } from "./local-time.ts";

const extensionInput = z.object({
  userId: z.string().min(1, "Choose a learner."),
  dueAt: z.string().regex(localPattern, "The new due time must be a date with a time."),
  reason: line("The reason", 500),
});

/** Gives one learner another due time, on the class's clocks; the last one given stands. */
export async function grantExtension(context: Context, actor: string, assignmentId: string, input: unknown) {
  const { userId, dueAt, reason } = parseInput(extensionInput, input);
  await context.database.transaction(async (queries) => {
    const classId = await classOf(queries, assignmentId);
    await requireRightToChange(queries, classId, actor, "help");
    await selectAccess(queries, classId, userId);
    const [row] = await queries
      .select({ dueAt: assignments.dueAt, timeZone: classes.timeZone })
      .from(assignments)
      .innerJoin(classes, eq(classes.id, assignments.classId))
      .where(eq(assignments.id, assignmentId));
    if (!row?.dueAt) throw new Refusal("conflict", "This assignment has no due time that could be extended.");
    const until = momentOf(dueAt, row.timeZone);
    if (until <= row.dueAt)
      throw new Refusal("invalid", "An extension ends after the due time of the class.");
    const values = { dueAt: until, reason, grantedBy: actor };
    await queries
      .insert(extensions)
      .values({ assignmentId, userId, ...values })
      .onConflictDoUpdate({ target: [extensions.assignmentId, extensions.userId], set: values });
    const details = { learner: userId, until: until.toISOString(), reason };
    await record(queries, {
      classId,
      actorId: actor,
      action: "extension.grant",
      subjectId: assignmentId,
      details,
    });
  });
}

const accommodationInput = z.object({
  userId: z.string().min(1, "Choose a learner."),
  extraHours: z.coerce
    .number()
    .int()
    .min(0)
    .max(24 * 90, "At most 90 days are added."),
  extraAttempts: z.coerce.number().int().min(0).max(100, "At most 100 attempts are added."),
  withoutLatePenalty: z.boolean().default(false),
  reason: line("The reason", 500),
});

/** What stands for one learner in every assignment of the class, those made later included. */
export async function setAccommodation(context: Context, actor: string, classId: string, input: unknown) {
  const { userId, ...values } = parseInput(accommodationInput, input);
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    await selectAccess(queries, classId, userId);
    await queries
      .insert(accommodations)
      .values({ classId, userId, ...values, grantedBy: actor })
      .onConflictDoUpdate({
        target: [accommodations.classId, accommodations.userId],
        set: { ...values, grantedBy: actor },
      });
    const details = { learner: userId, ...values };
    await record(queries, {
      classId,
      actorId: actor,
      action: "accommodation.set",
      subjectId: userId,
      details,
    });
  });
}

export async function listExtensions(context: Context, actor: string, assignmentId: string) {
  const { queries } = context.database;
  await requireRight(queries, await classOf(queries, assignmentId), actor, "see-work");
  return queries
    .select({ id: extensions.id, name: users.name, dueAt: extensions.dueAt, reason: extensions.reason })
    .from(extensions)
    .innerJoin(users, eq(users.id, extensions.userId))
    .where(eq(extensions.assignmentId, assignmentId));
}

export async function selectOptionalAccommodation(
  context: Context,
  actor: string,
  classId: string,
  userId: string,
) {
  const { queries } = context.database;
  await requireRight(queries, classId, actor, "see-work");
  const [row] = await queries
    .select()
    .from(accommodations)
    .where(and(eq(accommodations.classId, classId), eq(accommodations.userId, userId)));
  return row ?? null;
}
