import { and, eq } from "drizzle-orm";
import { hashOf } from "../codes.ts";
import type { Queries } from "../db/database.ts";
import { accounts, memberships, rosterEntries, users } from "../db/schema/index.ts";

interface Identity {
  readonly platformId: string;
  readonly subject: string;
  readonly name: string;
  /** The school's own number, when the platform says it. */
  readonly number: string | null;
}

export const providerOf = (platformId: string) => `lti:${platformId}`;

/**
 * The account of somebody whom a platform knows, made when there is none, as a learner of the class. It is an account of
 * its own, under an address that can belong to nobody: what a platform says of e-mail addresses opens no account that was
 * there before.
 */
export async function enrol(queries: Queries, classId: string, identity: Identity): Promise<string> {
  const { number } = identity;
  const provider = providerOf(identity.platformId);
  const email = `${hashOf(`${provider} ${identity.subject}`).slice(0, 24)}@lti.invalid`;
  const name =
    identity.name
      .replaceAll(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 120) || "Learner";
  await queries.insert(users).values({ name, email, emailVerified: true }).onConflictDoNothing();
  const [user] = await queries.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (!user) throw new Error("The account was not stored.");
  await queries
    .insert(accounts)
    .values({ userId: user.id, providerId: provider, accountId: identity.subject })
    .onConflictDoNothing();
  await queries
    .insert(memberships)
    .values({ classId, userId: user.id, role: "learner" })
    .onConflictDoNothing();
  if (number !== null)
    await queries
      .insert(rosterEntries)
      .values({ classId, email, name, externalId: number.slice(0, 60) })
      .onConflictDoNothing();
  return user.id;
}

/** By what a platform calls somebody; null for who does not come from there. */
export async function selectOptionalSubjectName(queries: Queries, platformId: string, userId: string) {
  const [row] = await queries
    .select({ subject: accounts.accountId })
    .from(accounts)
    .where(and(eq(accounts.providerId, providerOf(platformId)), eq(accounts.userId, userId)));
  return row?.subject ?? null;
}
