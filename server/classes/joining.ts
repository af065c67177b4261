import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import * as z from "zod";
import { hashOf, newCode, plainCode } from "../codes.ts";
import type { Context } from "../context.ts";
import { classes, joinCodes, memberships, rosterEntries, users } from "../db/schema/index.ts";
import { parseInput } from "../input.ts";
import { countTry } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { requireRight, requireRightToChange } from "./access.ts";
import { record } from "./audit.ts";

const DAY = 24 * 60 * 60 * 1000;

const codeInput = z.object({
  days: z.coerce
    .number()
    .int()
    .min(1, "A code is good for at least a day.")
    .max(180, "A code is good for at most 180 days."),
  section: z.string().trim().max(60, "The section has at most 60 characters.").default(""),
});

export interface StandingCode {
  readonly id: string;
  readonly section: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly uses: number;
}

/**
 * A new code for a section; the section's earlier one ends with it.
 * @returns the code, which is shown this once: the database keeps its hash
 */
export async function rotateJoinCode(
  context: Context,
  actor: string,
  classId: string,
  input: unknown,
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const { days, section } = parseInput(codeInput, input);
  const code = newCode(3);
  const now = context.now();
  const expiresAt = new Date(now.getTime() + days * DAY);
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    await queries
      .update(joinCodes)
      .set({ revokedAt: now })
      .where(
        and(eq(joinCodes.classId, classId), eq(joinCodes.section, section), isNull(joinCodes.revokedAt)),
      );
    const hash = hashOf(plainCode(code));
    await queries.insert(joinCodes).values({ classId, section, hash, expiresAt, createdBy: actor });
    await record(queries, { classId, actorId: actor, action: "code.rotate", details: { section, days } });
  });
  return { code, expiresAt };
}

export async function revokeJoinCode(context: Context, actor: string, classId: string, codeId: string) {
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    await queries
      .update(joinCodes)
      .set({ revokedAt: context.now() })
      .where(and(eq(joinCodes.id, codeId), eq(joinCodes.classId, classId)));
    await record(queries, { classId, actorId: actor, action: "code.revoke", subjectId: codeId });
  });
}

export async function listJoinCodes(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly StandingCode[]> {
  await requireRight(context.database.queries, classId, actor, "teach");
  return context.database.queries
    .select({
      id: joinCodes.id,
      section: joinCodes.section,
      createdAt: joinCodes.createdAt,
      expiresAt: joinCodes.expiresAt,
      uses: joinCodes.uses,
    })
    .from(joinCodes)
    .where(
      and(
        eq(joinCodes.classId, classId),
        isNull(joinCodes.revokedAt),
        gt(joinCodes.expiresAt, context.now()),
      ),
    )
    .orderBy(desc(joinCodes.createdAt));
}

/**
 * Joins the class of a code. What the roster says of the person's confirmed address (section, role) comes before what the
 * code says. Guessing is counted by person and by where they ask from.
 * @returns the class's id
 * @throws Refusal the same for codes that never were and for those that have ended
 */
export async function joinClass(
  context: Context,
  actor: string,
  typed: string,
  address: string,
): Promise<string> {
  await countTry(context, `join:${actor}`, { tries: 10, seconds: 600 });
  await countTry(context, `join-from:${address}`, { tries: 100, seconds: 600 });
  return context.database.transaction(async (queries) => {
    const [code] = await queries
      .select({ id: joinCodes.id, classId: joinCodes.classId, section: joinCodes.section })
      .from(joinCodes)
      .innerJoin(classes, eq(classes.id, joinCodes.classId))
      .where(
        and(
          eq(joinCodes.hash, hashOf(plainCode(typed))),
          isNull(joinCodes.revokedAt),
          gt(joinCodes.expiresAt, context.now()),
          isNull(classes.archivedAt),
        ),
      );
    if (!code)
      throw new Refusal(
        "not-found",
        "No class has this code now: it may have ended. Ask your instructor for a new one.",
      );
    const { classId } = code;
    const [expected] = await queries
      .select({ section: rosterEntries.section, role: rosterEntries.role })
      .from(rosterEntries)
      .innerJoin(users, eq(users.email, rosterEntries.email))
      .where(and(eq(rosterEntries.classId, classId), eq(users.id, actor), eq(users.emailVerified, true)));
    const added = await queries
      .insert(memberships)
      .values({
        classId,
        userId: actor,
        role: expected?.role ?? "learner",
        section: expected?.section || code.section,
      })
      .onConflictDoNothing()
      .returning({ id: memberships.id });
    if (added.length > 0) {
      await queries
        .update(joinCodes)
        .set({ uses: sql`${joinCodes.uses} + 1` })
        .where(eq(joinCodes.id, code.id));
      await record(queries, { classId, actorId: actor, action: "class.join" });
    }
    return classId;
  });
}

/**
 * Joins every class whose roster has the person's confirmed address: who was invited needs no code.
 * @returns how many classes that were new
 */
export async function joinWhereExpected({ database }: Context, actor: string): Promise<number> {
  return database.transaction(async (queries) => {
    const expected = await queries
      .select({
        classId: rosterEntries.classId,
        role: rosterEntries.role,
        section: rosterEntries.section,
      })
      .from(rosterEntries)
      .innerJoin(users, eq(users.email, rosterEntries.email))
      .innerJoin(classes, eq(classes.id, rosterEntries.classId))
      .leftJoin(
        memberships,
        and(eq(memberships.classId, rosterEntries.classId), eq(memberships.userId, users.id)),
      )
      .where(
        and(
          eq(users.id, actor),
          eq(users.emailVerified, true),
          isNull(memberships.id),
          isNull(classes.archivedAt),
        ),
      );
    for (const { classId, role, section } of expected) {
      await queries
        .insert(memberships)
        .values({ classId, userId: actor, role, section })
        .onConflictDoNothing();
      await record(queries, { classId, actorId: actor, action: "class.join", details: { by: "roster" } });
    }
    return expected.length;
  });
}
