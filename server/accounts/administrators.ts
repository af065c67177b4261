import { and, asc, eq, ne } from "drizzle-orm";
import type { Context } from "../context.ts";
import type { Queries } from "../db/database.ts";
import { users } from "../db/schema/index.ts";
import { notFound, Refusal } from "../refusal.ts";

/**
 * Who decides what the whole site trusts. The first is made by the code that only the operator sees, the others by one of
 * them; who may make classes is not one of them for that alone.
 * @throws Refusal for anybody else
 */
export async function requireAdministrator(queries: Queries, actor: string): Promise<void> {
  const [row] = await queries
    .select({ administers: users.administers })
    .from(users)
    .where(eq(users.id, actor));
  if (!row?.administers)
    throw new Refusal("forbidden", "Only an administrator of this site decides what all of it trusts.");
}

export async function listAdministrators({ database: { queries } }: Context, actor: string) {
  await requireAdministrator(queries, actor);
  return queries
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.administers, true))
    .orderBy(asc(users.createdAt));
}

/** Lets an instructor administer the site too. */
export async function letAdminister(context: Context, actor: string, address: string): Promise<void> {
  await context.database.transaction(async (queries) => {
    await requireAdministrator(queries, actor);
    const found = await queries
      .update(users)
      .set({ administers: true })
      .where(
        and(
          eq(users.email, address.trim().toLowerCase()),
          eq(users.emailVerified, true),
          eq(users.teaches, true),
        ),
      )
      .returning({ id: users.id });
    if (found.length === 0)
      throw new Refusal("not-found", "Nobody who may make classes has confirmed that address here.");
  });
}

/** Ends it for somebody else. Nobody ends their own, so that one stays; who leaves deletes their account. */
export async function endAdministering(context: Context, actor: string, userId: string): Promise<void> {
  await context.database.transaction(async (queries) => {
    await requireAdministrator(queries, actor);
    const found = await queries
      .update(users)
      .set({ administers: false })
      .where(and(eq(users.id, userId), ne(users.id, actor), eq(users.administers, true)))
      .returning({ id: users.id });
    if (found.length === 0) throw notFound("administrator");
  });
}
