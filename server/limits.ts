import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Context } from "./context.ts";
import { rateLimits } from "./db/schema/index.ts";
import { Refusal } from "./refusal.ts";

interface Limit {
  /** Tries within one window. */
  readonly tries: number;
  readonly seconds: number;
}

/**
 * Counts one more try under `key`, in one statement, so that tries at the same moment count each.
 * @throws Refusal once there were more than the limit allows
 */
export async function countTry(
  { database, now }: Context,
  key: string,
  { tries, seconds }: Limit,
): Promise<void> {
  const at = now().getTime();
  const over = sql`${rateLimits.lastRequest} <= ${at - seconds * 1000}`;
  const [row] = await database.queries
    .insert(rateLimits)
    .values({ id: randomUUID(), key: `try:${key}`, count: 1, lastRequest: at })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
        // The window begins with its first try, so that trying on does not prolong it.
        lastRequest: sql`case when ${over} then ${at} else ${rateLimits.lastRequest} end`,
      },
    })
    .returning({ count: rateLimits.count });
  if ((row?.count ?? 0) > tries)
    throw new Refusal(
      "limited",
      `That was tried too often. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`,
    );
}
