import { randomBytes } from "node:crypto";
import { and, asc, eq, isNull, max } from "drizzle-orm";
import type * as z from "zod";
import { requireRight, requireRightToChange, selectAccess } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import { may } from "../classes/roles.ts";
import type { Context } from "../context.ts";
import { listExercises } from "../course/exercises.ts";
import type { Queries } from "../db/database.ts";
import {
  accommodations,
  assignmentItems,
  assignments,
  classes,
  extensions,
  type FrameworkChoice,
  type FrozenCheck,
  type HintPolicy,
  type ReleasePolicy,
} from "../db/schema/index.ts";
import { tell } from "../events.ts";
import { shownChecks } from "../exercises/hidden.ts";
import { parseInput } from "../input.ts";
import { notFound, Refusal } from "../refusal.ts";
import { frozenItems } from "./freeze.ts";
import { assignmentInput, lessonsInput, pointsInput } from "./input.ts";
import { closesAt, dueFor, type LatePolicy } from "./late.ts";
import { momentOf } from "./local-time.ts";

export interface Item {
  readonly id: string;
  readonly lesson: string;
  readonly place: string;
  readonly title: string;
  readonly contentVersion: string;
  /** Null for an exercise of the course. */
  readonly ownVersionId: string | null;
  readonly checks: readonly FrozenCheck[];
}

/** An assignment as one person sees it: its due time is theirs. */
export interface Assignment {
  readonly id: string;
  readonly classId: string;
  readonly title: string;
  readonly instructions: string;
  readonly opensAt: Date | null;
  /** Of the class. */
  readonly classDueAt: Date | null;
  /** Of this person, after extension and accommodation. */
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  readonly latePolicy: LatePolicy;
  readonly attempts: number | null;
  readonly frameworks: FrameworkChoice;
  readonly hints: HintPolicy;
  readonly release: ReleasePolicy;
  readonly releasedAt: Date | null;
  readonly weight: number;
  /** `draft`: learners do not see it. `planned`: it opens later. */
  readonly state: "draft" | "planned" | "open" | "closed";
  readonly items: readonly Item[];
}

type Values = z.output<typeof assignmentInput>;

function columnsOf(values: Values, timeZone: string) {
  const { graceMinutes, percentPerDay, acceptDays, opensAt, dueAt, ...rest } = values;
  return {
    ...rest,
    opensAt: opensAt === null ? null : momentOf(opensAt, timeZone),
    dueAt: dueAt === null ? null : momentOf(dueAt, timeZone),
    latePolicy: { graceMinutes, percentPerDay, acceptDays },
  };
}

/**
 * Assigns exercises, with their checks and version as they are now. Each check is worth one point until
 * {@link setPoints} says otherwise. Without an opening time it is a draft.
 * @returns its id
 */
export async function createAssignment(
  context: Context,
  actor: string,
  classId: string,
  input: unknown,
  lessons: unknown,
): Promise<string> {
  const values = parseInput(assignmentInput, input);
  const wanted = parseInput(lessonsInput, lessons);
  return context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    const chosen = await frozenItems(queries, classId, wanted, values.frameworks);
    const timeZone = await selectTimeZone(queries, classId);
    const [last] = await queries
      .select({ position: max(assignments.position) })
      .from(assignments)
      .where(eq(assignments.classId, classId));
    const [row] = await queries
      .insert(assignments)
      .values({
        ...columnsOf(values, timeZone),
        classId,
        position: (last?.position ?? 0) + 1,
        hiddenSeed: randomBytes(16).toString("hex"),
      })
      .returning({ id: assignments.id });
    if (!row) throw new Error("The assignment was not stored.");
    await queries
      .insert(assignmentItems)
      .values(chosen.map((item, position) => ({ ...item, position, assignmentId: row.id })));
    const details = { title: values.title, exercises: chosen.map(({ lesson }) => lesson) };
    await record(queries, {
      classId,
      actorId: actor,
      action: "assignment.create",
      subjectId: row.id,
      details,
    });
    return row.id;
  });
}

async function selectTimeZone(queries: Queries, classId: string): Promise<string> {
  const [row] = await queries
    .select({ timeZone: classes.timeZone })
    .from(classes)
    .where(eq(classes.id, classId));
  if (!row) throw notFound("class");
  return row.timeZone;
}

/** The class of an assignment. @throws Refusal when there is none */
export async function classOf(queries: Queries, assignmentId: string): Promise<string> {
  const [row] = await queries
    .select({ classId: assignments.classId })
    .from(assignments)
    .where(and(eq(assignments.id, assignmentId), isNull(assignments.archivedAt)));
  if (!row) throw notFound("assignment");
  return row.classId;
}

/** Changes all but the exercises, which stay as they were assigned. */
export async function changeAssignment(
  context: Context,
  actor: string,
  assignmentId: string,
  input: unknown,
) {
  const values = parseInput(assignmentInput, input);
  await context.database.transaction(async (queries) => {
    const classId = await classOf(queries, assignmentId);
    await requireRightToChange(queries, classId, actor, "teach");
    const columns = columnsOf(values, await selectTimeZone(queries, classId));
    await queries.update(assignments).set(columns).where(eq(assignments.id, assignmentId));
    const entry = { classId, actorId: actor, subjectId: assignmentId, details: values };
    await record(queries, { ...entry, action: "assignment.change" });
  });
}

/** What each check of an item is worth; grades follow when it is graded again. */
export async function setPoints(context: Context, actor: string, itemId: string, input: unknown) {
  const points = parseInput(pointsInput, input);
  await context.database.transaction(async (queries) => {
    const [item] = await queries.select().from(assignmentItems).where(eq(assignmentItems.id, itemId));
    if (!item) throw notFound("exercise");
    const classId = await classOf(queries, item.assignmentId);
    await requireRightToChange(queries, classId, actor, "teach");
    const checks = item.checks.map((check) => ({ ...check, points: points[check.id] ?? check.points }));
    if (checks.every((check) => check.points === 0))
      throw new Refusal("invalid", "At least one check must be worth something.");
    await queries.update(assignmentItems).set({ checks }).where(eq(assignmentItems.id, itemId));
    const details = { exercise: item.lesson, points };
    await record(queries, {
      classId,
      actorId: actor,
      action: "assignment.points",
      subjectId: itemId,
      details,
    });
  });
}

/** Shows learners their results, where that is done by hand. */
export async function releaseResults(context: Context, actor: string, assignmentId: string) {
  await context.database.transaction(async (queries) => {
    const classId = await classOf(queries, assignmentId);
    await requireRightToChange(queries, classId, actor, "teach");
    await queries
      .update(assignments)
      .set({ releasedAt: context.now() })
      .where(eq(assignments.id, assignmentId));
    await tell(queries, classId, { type: "results.released", data: { assignmentId } });
    await record(queries, { classId, actorId: actor, action: "assignment.release", subjectId: assignmentId });
  });
}

/** Takes it out of sight and out of grades; its submissions stay stored. */
export async function archiveAssignment(context: Context, actor: string, assignmentId: string) {
  await context.database.transaction(async (queries) => {
    const classId = await classOf(queries, assignmentId);
    await requireRightToChange(queries, classId, actor, "teach");
    await queries
      .update(assignments)
      .set({ archivedAt: context.now() })
      .where(eq(assignments.id, assignmentId));
    await record(queries, { classId, actorId: actor, action: "assignment.archive", subjectId: assignmentId });
  });
}

/** The assignments of a class in order; learners get those that have opened. */
export async function listAssignments(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly Assignment[]> {
  const { queries } = context.database;
  const { role } = await selectAccess(queries, classId, actor);
  const all = await readAssignments(context, classId, actor);
  if (may(role, "see-work")) return all;
  return all
    .filter(({ state }) => state === "open" || state === "closed")
    .map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, checks: shownChecks(item.checks) })),
    }));
}

/** @throws Refusal when there is none, or it has not opened for them */
export async function selectAssignment(context: Context, actor: string, id: string): Promise<Assignment> {
  const classId = await classOf(context.database.queries, id);
  const found = (await listAssignments(context, actor, classId)).find((candidate) => candidate.id === id);
  if (!found) throw notFound("assignment");
  return found;
}

/** Without asking who may see them. */
async function readAssignments(context: Context, classId: string, userId: string): Promise<Assignment[]> {
  const { queries } = context.database;
  const [rows, items, extended, [accommodation]] = await Promise.all([
    queries
      .select()
      .from(assignments)
      .where(and(eq(assignments.classId, classId), isNull(assignments.archivedAt)))
      .orderBy(asc(assignments.position)),
    queries
      .select({ item: assignmentItems })
      .from(assignmentItems)
      .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
      .where(eq(assignments.classId, classId))
      .orderBy(asc(assignmentItems.position)),
    queries.select().from(extensions).where(eq(extensions.userId, userId)),
    queries
      .select()
      .from(accommodations)
      .where(and(eq(accommodations.classId, classId), eq(accommodations.userId, userId))),
  ]);
  const now = context.now();
  return rows.map((row) => {
    const extension = extended.find(({ assignmentId }) => assignmentId === row.id);
    const due = dueFor(row.dueAt, extension, accommodation);
    const closing = closesAt(due, row.latePolicy);
    const {
      hiddenSeed: _hidden,
      position: _position,
      createdAt: _created,
      archivedAt: _archived,
      ...shown
    } = row;
    return {
      ...shown,
      classDueAt: row.dueAt,
      dueAt: due.at,
      closesAt: closing,
      attempts: row.attempts === null ? null : row.attempts + (accommodation?.extraAttempts ?? 0),
      state: stateOf(row.opensAt, closing, now),
      items: items
        .filter(({ item }) => item.assignmentId === row.id)
        .map(({ item: { assignmentId: _of, position: _at, ...item } }) => item),
    };
  });
}

function stateOf(opensAt: Date | null, closing: Date | null, now: Date): Assignment["state"] {
  if (opensAt === null) return "draft";
  if (opensAt > now) return "planned";
  return closing !== null && closing < now ? "closed" : "open";
}

/** For staff, who plan with it. */
export async function listCourse(context: Context, actor: string, classId: string) {
  await requireRight(context.database.queries, classId, actor, "see-work");
  return listExercises();
}
