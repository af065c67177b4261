import { and, asc, eq, inArray } from "drizzle-orm";
import * as z from "zod";
import type { Context } from "../context.ts";
import { readCsv, writeCsv } from "../csv.ts";
import { classes, memberships, rosterEntries, users } from "../db/schema/index.ts";
import { email, line, parseInput } from "../input.ts";
import { type Language, lettersIn } from "../mail/letters.ts";
import { isRefusal, notFound, Refusal } from "../refusal.ts";
import { requireRight, requireRightToChange } from "./access.ts";
import { record } from "./audit.ts";
import { may, type Role, roles } from "./roles.ts";

/** Somebody of a class, or expected in it. */
export interface Member {
  /** Null while the person has no account, or has not joined. */
  readonly userId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly section: string;
  readonly externalId: string | null;
}

/** Somebody to expect, as a file or a program says. */
const rosterRow = z.object({
  email,
  name: line("The name"),
  section: z.string().max(60, "The section has at most 60 characters.").default(""),
  number: z.string().max(60, "The number has at most 60 characters.").optional(),
});

const most = 2000;

/** The people of a roster as a program sends them; each address stands there once. */
export const rosterRows = z
  .array(rosterRow)
  .min(1, "There is nobody in it.")
  .max(most, `A roster has at most ${most} people.`)
  .refine(
    (rows) => new Set(rows.map((row) => row.email)).size === rows.length,
    "An address stands there twice.",
  );

/** What a roster file says, checked as a whole: one bad line refuses all, so that nothing is half done. */
export function readRoster(text: string) {
  const rows = readCsv(text);
  if (rows.length === 0) throw new Refusal("invalid", "The file has no lines below its first.");
  if (rows.length > most) throw new Refusal("invalid", `A roster has at most ${most} lines.`);
  const missing = ["email", "name"].filter((column) => !(column in (rows[0] ?? {})));
  if (missing.length > 0)
    throw new Refusal("invalid", `The first line must name the columns: ${missing.join(" and ")} missing.`);
  const seen = new Set<string>();
  return rows.map((row, at) => {
    try {
      const parsed = parseInput(rosterRow, row);
      if (seen.has(parsed.email)) throw new Refusal("invalid", `${parsed.email} stands there twice.`);
      seen.add(parsed.email);
      return parsed;
    } catch (error) {
      if (isRefusal(error)) throw new Refusal("invalid", `Line ${at + 2}: ${error.message}`);
      throw error;
    }
  });
}

export interface Imported {
  readonly added: number;
  readonly updated: number;
  /** Addresses that no letter reached. */
  readonly unreached: readonly string[];
}

/**
 * Expects the people of a CSV file (columns `email`, `name`; `section` and `number` where wanted): new ones get a letter;
 * those that are known get what the file says now. Nobody is removed by what a file leaves out.
 * @param language of the letters: who invites is taken to speak the language of the class
 * @returns how many were new, and whom no letter reached
 */
export async function importRoster(
  context: Context,
  actor: string,
  classId: string,
  text: string,
  language: Language = "en",
): Promise<Imported> {
  return expectPeople(context, actor, classId, readRoster(text), language);
}

/** What {@link importRoster} does with the lines of a file; each address stands there once. */
export async function expectPeople(
  context: Context,
  actor: string,
  classId: string,
  rows: ReturnType<typeof readRoster>,
  language: Language = "en",
): Promise<Imported> {
  const { added, name } = await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    const [found] = await queries.select({ name: classes.name }).from(classes).where(eq(classes.id, classId));
    const known = await queries
      .select({ email: rosterEntries.email })
      .from(rosterEntries)
      .where(eq(rosterEntries.classId, classId));
    const before = new Set(known.map((entry) => entry.email));
    for (const row of rows) {
      const values = { name: row.name, section: row.section, externalId: row.number ?? null };
      await queries
        .insert(rosterEntries)
        .values({ classId, email: row.email, invitedAt: context.now(), ...values })
        .onConflictDoUpdate({ target: [rosterEntries.classId, rosterEntries.email], set: values });
    }
    await takeSections(queries, classId, rows);
    const added = rows.filter((row) => !before.has(row.email));
    const details = { added: added.length, updated: rows.length - added.length };
    await record(queries, { classId, actorId: actor, action: "roster.import", details });
    return { added, name: found?.name ?? "" };
  });
  const letters = lettersIn(language);
  const unreached: string[] = [];
  for (const { email } of added) {
    // The roster stands whether or not the mail server answers.
    const letter = letters.invitation(name, email, `${context.origin}/account/sign-up`);
    await context.mailer.send({ to: email, ...letter }).catch(() => unreached.push(email));
  }
  return { added: added.length, updated: rows.length - added.length, unreached };
}

type Queries = Context["database"]["queries"];

/** Who has joined already moves to the section of the file. */
async function takeSections(queries: Queries, classId: string, rows: ReturnType<typeof readRoster>) {
  const members = await queries
    .select({ userId: users.id, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.classId, classId));
  const ids = new Map(members.map(({ email, userId }) => [email, userId]));
  for (const [section, group] of Map.groupBy(rows, (row) => row.section)) {
    const here = group.flatMap((row) => ids.get(row.email) ?? []);
    if (section !== "" && here.length > 0)
      await queries
        .update(memberships)
        .set({ section })
        .where(and(eq(memberships.classId, classId), inArray(memberships.userId, here)));
  }
}

/** Members, and those on the roster who are not here yet, by name. */
export async function listRoster(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly Member[]> {
  const { queries } = context.database;
  await requireRight(queries, classId, actor, "see-work");
  const [members, expected] = await Promise.all([
    queries
      .select({
        userId: users.id,
        name: users.name,
        email: users.email,
        role: memberships.role,
        section: memberships.section,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.classId, classId))
      .orderBy(asc(users.name)),
    queries.select().from(rosterEntries).where(eq(rosterEntries.classId, classId)),
  ]);
  const here = new Set(members.map((member) => member.email));
  const numbers = new Map(expected.map((entry) => [entry.email, entry.externalId]));
  const all = [
    ...members.map((member) => ({ ...member, externalId: numbers.get(member.email) ?? null })),
    ...expected
      .filter((entry) => !here.has(entry.email))
      .map(({ name, email, role, section, externalId }) => ({
        userId: null,
        name,
        email,
        role,
        section,
        externalId,
      })),
  ];
  return all.sort((a, b) => a.name.localeCompare(b.name));
}

/** The roster as a file that {@link importRoster} reads. */
export async function exportRoster(context: Context, actor: string, classId: string): Promise<string> {
  const members = await listRoster(context, actor, classId);
  return writeCsv(
    ["name", "email", "section", "number", "role", "joined"],
    members.map((member) => [
      member.name,
      member.email,
      member.section,
      member.externalId,
      member.role,
      member.userId === null ? "no" : "yes",
    ]),
  );
}

const roleInput = z.enum(roles, "There is no such role.");

/** Gives a member another role. The last owner stays one, so that a class can always be closed. */
export async function changeRole(
  context: Context,
  actor: string,
  classId: string,
  userId: string,
  to: unknown,
) {
  const role = parseInput(roleInput, to);
  await context.database.transaction(async (queries) => {
    const { role: mine } = await requireRightToChange(queries, classId, actor, "teach");
    const members = await queries
      .select()
      .from(memberships)
      .where(eq(memberships.classId, classId))
      .for("update");
    const member = members.find((candidate) => candidate.userId === userId);
    if (!member) throw notFound("member");
    if (member.role === role) return;
    const high = [member.role, role].some((one) => one === "owner" || one === "instructor");
    if (high && !may(mine, "own"))
      throw new Refusal("forbidden", "Only an owner makes instructors and owners, or takes that from them.");
    const owners = members.filter((candidate) => candidate.role === "owner");
    if (member.role === "owner" && owners.length === 1)
      throw new Refusal("conflict", "A class has at least one owner: make another one first.");
    await queries.update(memberships).set({ role }).where(eq(memberships.id, member.id));
    const details = { from: member.role, to: role };
    await record(queries, { classId, actorId: actor, action: "role.change", subjectId: userId, details });
  });
}

/** Takes a learner off the class; the work stays, and is there again when they come back. */
export async function removeMember(context: Context, actor: string, classId: string, userId: string) {
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    const [member] = await queries
      .select({ id: memberships.id, role: memberships.role, email: users.email })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.classId, classId), eq(memberships.userId, userId)));
    if (!member) throw notFound("member");
    if (member.role !== "learner")
      throw new Refusal("conflict", "Only learners are removed: take the other role from them first.");
    await queries.delete(memberships).where(eq(memberships.id, member.id));
    // Else the roster would bring them back at their next visit.
    await queries
      .delete(rosterEntries)
      .where(and(eq(rosterEntries.classId, classId), eq(rosterEntries.email, member.email)));
    await record(queries, { classId, actorId: actor, action: "roster.remove", subjectId: userId });
  });
}
