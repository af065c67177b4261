import { and, count, eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { users } from "../db/schema/index.ts";
import { countTry } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { isSame, sign } from "../secret.ts";

/**
 * The code that makes the site's administrator, who is its first instructor, as long as there is none; null afterwards. It
 * follows from the secret, so that it stays the same until it is used.
 */
export async function selectOptionalFirstCode({ database, secret }: Context): Promise<string | null> {
  const [row] = await database.queries.select({ n: count() }).from(users).where(eq(users.administers, true));
  return (row?.n ?? 0) > 0 ? null : sign(secret, "first instructor", "").slice(0, 20);
}

/** @throws Refusal when the code is wrong, or there is an administrator already */
export async function becomeFirstInstructor(context: Context, userId: string, code: string): Promise<void> {
  await countTry(context, `first:${userId}`, { tries: 10, seconds: 600 });
  const right = await selectOptionalFirstCode(context);
  if (right === null)
    throw new Refusal("conflict", "There is an administrator already: ask them to let you make classes.");
  if (!isSame(code, right)) throw new Refusal("forbidden", "That is not the code that the server printed.");
  await context.database.queries
    .update(users)
    .set({ teaches: true, administers: true })
    .where(eq(users.id, userId));
}

export async function mayMakeClasses({ database }: Context, userId: string): Promise<boolean> {
  const rows = await database.queries
    .select({ teaches: users.teaches })
    .from(users)
    .where(eq(users.id, userId));
  return rows[0]?.teaches ?? false;
}

/** Lets the person with this address make classes too. */
export async function letTeach(context: Context, actor: string, address: string): Promise<void> {
  if (!(await mayMakeClasses(context, actor)))
    throw new Refusal("forbidden", "Only somebody who makes classes can let others make them.");
  const found = await context.database.queries
    .update(users)
    .set({ teaches: true })
    .where(and(eq(users.email, address.trim().toLowerCase()), eq(users.emailVerified, true)))
    .returning({ id: users.id });
  if (found.length === 0)
    throw new Refusal("not-found", "Nobody has confirmed that address here: they must sign up first.");
}
