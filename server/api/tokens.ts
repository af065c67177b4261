import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import * as z from "zod";
import { requireRight, requireRightToChange } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import { hashOf } from "../codes.ts";
import type { Context } from "../context.ts";
import { apiTokens, users } from "../db/schema/index.ts";
import { line, parseInput } from "../input.ts";
import { countTry } from "../limits.ts";
import { notFound, Refusal } from "../refusal.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Says what it is to whoever finds one in a file, and to programs that look for secrets. */
const prefix = "counterpoint_";

const tokenInput = z.object({
  name: line("The name", 60),
  access: z.enum(["read", "write"], "A token may read, or read and write."),
  days: z.coerce
    .number("Days must be a number.")
    .int("Days are whole.")
    .min(1, "A token is good for at least a day.")
    .max(365, "A token is good for at most 365 days."),
});

export interface StandingToken {
  readonly id: string;
  readonly name: string;
  readonly mayWrite: boolean;
  /** Whose rights it has. */
  readonly person: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Who calls the API: a token of one class, with the rights that its maker has there now. */
export interface Caller {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly classId: string;
  readonly userId: string;
  readonly mayWrite: boolean;
}

/** @returns the token, which is shown this once: the database keeps its hash */
export async function createToken(
  context: Context,
  actor: string,
  classId: string,
  input: unknown,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { name, access, days } = parseInput(tokenInput, input);
  const token = prefix + randomBytes(32).toString("base64url");
  const expiresAt = new Date(context.now().getTime() + days * DAY);
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    const values = { classId, userId: actor, name, hash: hashOf(token), expiresAt };
    const [row] = await queries
      .insert(apiTokens)
      .values({ ...values, mayWrite: access === "write" })
      .returning({ id: apiTokens.id });
    if (!row) throw new Error("The token was not stored.");
    const details = { name, access, days };
    await record(queries, { classId, actorId: actor, action: "token.create", subjectId: row.id, details });
  });
  return { token, expiresAt };
}

/** Ends a token, whoever of the class made it. */
export async function revokeToken(context: Context, actor: string, classId: string, tokenId: string) {
  await context.database.transaction(async (queries) => {
    // Of an archived class as well: it can still be read with one.
    await requireRight(queries, classId, actor, "teach");
    const [row] = await queries
      .update(apiTokens)
      .set({ revokedAt: context.now() })
      .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.classId, classId), isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name });
    if (!row) throw notFound("token");
    const entry = { classId, actorId: actor, subjectId: tokenId, details: { name: row.name } };
    await record(queries, { ...entry, action: "token.revoke" });
  });
}

/** The tokens that open something now. */
export async function listTokens(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly StandingToken[]> {
  await requireRight(context.database.queries, classId, actor, "teach");
  const { id, name, mayWrite, createdAt, expiresAt, lastUsedAt } = apiTokens;
  return context.database.queries
    .select({ id, name, mayWrite, person: users.name, createdAt, expiresAt, lastUsedAt })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(
      and(
        eq(apiTokens.classId, classId),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, context.now()),
      ),
    )
    .orderBy(desc(apiTokens.createdAt));
}

/**
 * Whose token this is, counted: 300 requests a minute for a token, 60 wrong ones in ten minutes from one address.
 * @param given the header `Authorization`
 * @param address where the request comes from
 * @returns null when it opens nothing: never did, has ended, or was revoked
 */
export async function selectOptionalCaller(
  context: Context,
  given: string | null,
  address: string,
): Promise<Caller | null> {
  const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(given ?? "") ?? [];
  const [row] = token === undefined ? [] : await selectStanding(context, token);
  if (!row) {
    await countTry(context, `api-from:${address}`, { tries: 60, seconds: 600 });
    return null;
  }
  await countTry(context, `api:${row.tokenId}`, { tries: 300, seconds: 60 });
  await context.database.queries
    .update(apiTokens)
    .set({ lastUsedAt: context.now() })
    .where(eq(apiTokens.id, row.tokenId));
  return row;
}

const selectStanding = (context: Context, token: string) =>
  context.database.queries
    .select({
      tokenId: apiTokens.id,
      tokenName: apiTokens.name,
      classId: apiTokens.classId,
      userId: apiTokens.userId,
      mayWrite: apiTokens.mayWrite,
    })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.hash, hashOf(token)),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, context.now()),
      ),
    );

/** @throws Refusal the same for a class that does not exist and for one that the token is not of */
export function requireCaller(caller: Caller, classId: string, write: boolean): void {
  if (caller.classId !== classId) throw notFound("class");
  if (write && !caller.mayWrite)
    throw new Refusal("forbidden", "This token may only read: make one that may write.");
}
