import { desc, eq } from "drizzle-orm";
import * as z from "zod";
import { mayMakeClasses } from "../accounts/people.ts";
import type { Context } from "../context.ts";
import { announcements, auditLog, classes, memberships, users } from "../db/schema/index.ts";
import { line, parseInput, prose, timeZone } from "../input.ts";
import { notFound, Refusal } from "../refusal.ts";
import { requireRight, requireRightToChange, selectAccess } from "./access.ts";
import { record } from "./audit.ts";
import type { Role } from "./roles.ts";

export interface ClassSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly timeZone: string;
  readonly archived: boolean;
  readonly role: Role;
  readonly section: string;
}

const classInput = z.object({ name: line("The name"), description: prose("The description"), timeZone });

/** @returns the new class's id; who makes it owns it */
export async function createClass(context: Context, actor: string, input: unknown): Promise<string> {
  const values = parseInput(classInput, input);
  if (!(await mayMakeClasses(context, actor)))
    throw new Refusal("forbidden", "You may not make classes here yet: ask an instructor to let you.");
  return context.database.transaction(async (queries) => {
    const [row] = await queries.insert(classes).values(values).returning({ id: classes.id });
    if (!row) throw new Error("The class was not stored.");
    await queries.insert(memberships).values({ classId: row.id, userId: actor, role: "owner" });
    await record(queries, { classId: row.id, actorId: actor, action: "class.create", details: values });
    return row.id;
  });
}

export async function changeClass(context: Context, actor: string, classId: string, input: unknown) {
  const values = parseInput(classInput, input);
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    await queries.update(classes).set(values).where(eq(classes.id, classId));
    await record(queries, { classId, actorId: actor, action: "class.change", details: values });
  });
}

const summary = {
  id: classes.id,
  name: classes.name,
  description: classes.description,
  timeZone: classes.timeZone,
  archivedAt: classes.archivedAt,
  role: memberships.role,
  section: memberships.section,
};

/** The classes that somebody belongs to, the newest first. */
export async function listClasses({ database }: Context, actor: string): Promise<readonly ClassSummary[]> {
  const rows = await database.queries
    .select(summary)
    .from(memberships)
    .innerJoin(classes, eq(classes.id, memberships.classId))
    .where(eq(memberships.userId, actor))
    .orderBy(desc(classes.createdAt));
  return rows.map(({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }));
}

/** @throws Refusal when there is none, or they do not belong to it */
export async function selectClass(context: Context, actor: string, classId: string): Promise<ClassSummary> {
  const found = (await listClasses(context, actor)).find(({ id }) => id === classId);
  if (!found) throw notFound("class");
  return found;
}

export async function archiveClass(context: Context, actor: string, classId: string, archived: boolean) {
  await context.database.transaction(async (queries) => {
    await requireRight(queries, classId, actor, "own");
    const archivedAt = archived ? context.now() : null;
    await queries.update(classes).set({ archivedAt }).where(eq(classes.id, classId));
    const action = archived ? "class.archive" : "class.reopen";
    await record(queries, { classId, actorId: actor, action });
  });
}

/** For ever, with everything in it. @param name the class's, typed in again, because nothing brings it back */
export async function deleteClass(context: Context, actor: string, classId: string, name: string) {
  const { name: right } = await selectClass(context, actor, classId);
  await requireRight(context.database.queries, classId, actor, "own");
  if (name.trim() !== right)
    throw new Refusal("invalid", `Type the class's name, "${right}", to delete it and all work in it.`);
  await context.database.queries.delete(classes).where(eq(classes.id, classId));
}

export interface LogEntry {
  readonly id: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The last thousand entries, the newest first. */
export async function listLog(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly LogEntry[]> {
  await requireRight(context.database.queries, classId, actor, "teach");
  return context.database.queries
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actor: users.name,
      action: auditLog.action,
      details: auditLog.details,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(eq(auditLog.classId, classId))
    .orderBy(desc(auditLog.at))
    .limit(1000);
}

const announcementInput = z.object({ title: line("The title"), body: prose("The text") });

export async function announce(context: Context, actor: string, classId: string, input: unknown) {
  const values = parseInput(announcementInput, input);
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    await queries.insert(announcements).values({ ...values, classId, authorId: actor });
    await record(queries, {
      classId,
      actorId: actor,
      action: "class.announce",
      details: { title: values.title },
    });
  });
}

export async function listAnnouncements(context: Context, actor: string, classId: string) {
  await selectAccess(context.database.queries, classId, actor);
  return context.database.queries
    .select({
      id: announcements.id,
      title: announcements.title,
      body: announcements.body,
      author: users.name,
      createdAt: announcements.createdAt,
    })
    .from(announcements)
    .leftJoin(users, eq(users.id, announcements.authorId))
    .where(eq(announcements.classId, classId))
    .orderBy(desc(announcements.createdAt))
    .limit(20);
}
