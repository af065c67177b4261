import { and, eq, isNull, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import type { Context } from "../context.ts";
import type { Queries } from "../db/database.ts";
import { events, webhookDeliveries, webhooks } from "../db/schema/index.ts";
import type { Outgoing } from "../outgoing/guarded-fetch.ts";
import { open } from "../secret.ts";

/** Messages in a row that no try delivered, after which a webhook is told nothing more. */
const patience = 20;

type Event = typeof events.$inferSelect;

/** A row for every webhook that wants to hear of an event; once, whoever passes it on. */
export async function addressDeliveries(queries: Queries, event: Event): Promise<void> {
  const hooks = await queries
    .select({ id: webhooks.id, events: webhooks.events })
    .from(webhooks)
    .where(and(eq(webhooks.classId, event.classId), isNull(webhooks.disabledAt)));
  const rows = hooks
    .filter((hook) => hook.events.includes(event.type))
    .map((hook) => ({ webhookId: hook.id, eventId: event.id }));
  if (rows.length > 0) await queries.insert(webhookDeliveries).values(rows).onConflictDoNothing();
}

/**
 * Sends one message, signed as Standard Webhooks has it. What came of it is written down.
 * @throws Error when it is to be tried again
 */
export async function deliver(context: Context, outgoing: Outgoing, deliveryId: string): Promise<void> {
  const { queries } = context.database;
  const [row] = await queries
    .select({ delivery: webhookDeliveries, hook: webhooks, event: events })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(eq(webhookDeliveries.id, deliveryId));
  if (row?.delivery.status !== "waiting") return;
  const { hook, event } = row;
  if (hook.disabledAt) return giveUp(context, deliveryId);
  const body = JSON.stringify({
    type: event.type,
    timestamp: event.createdAt.toISOString(),
    data: event.data,
  });
  const headers = {
    "content-type": "application/json",
    "user-agent": "Counterpoint",
    ...signed(context, hook, deliveryId, body),
  };
  const outcome = await outgoing(hook.url, { method: "POST", headers, body }).then(
    ({ status, ok }) => ({ status, problem: ok ? null : `It answered ${status}.` }),
    (error: unknown) => ({ status: null, problem: `It could not be reached: ${reasonOf(error)}.` }),
  );
  await queries
    .update(webhookDeliveries)
    .set({
      status: outcome.problem === null ? "delivered" : "waiting",
      tries: sql`${webhookDeliveries.tries} + 1`,
      ...{ httpStatus: outcome.status, problem: outcome.problem, triedAt: context.now() },
    })
    .where(eq(webhookDeliveries.id, deliveryId));
  if (outcome.problem === null)
    await queries.update(webhooks).set({ failures: 0 }).where(eq(webhooks.id, hook.id));
  // "Gone": whoever was there does not want to hear any more.
  if (outcome.status === 410)
    await queries.update(webhooks).set({ disabledAt: context.now() }).where(eq(webhooks.id, hook.id));
  if (outcome.problem !== null) throw new Error(outcome.problem);
}

/** No try delivered it. A webhook that fails again and again is told nothing more, until its secret is changed. */
export async function giveUp({ database, now }: Context, deliveryId: string): Promise<void> {
  await database.transaction(async (queries) => {
    const [row] = await queries
      .update(webhookDeliveries)
      .set({ status: "failed" })
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.status, "waiting")))
      .returning({ webhookId: webhookDeliveries.webhookId });
    if (!row) return;
    const over = sql`${webhooks.failures} + 1 >= ${patience}`;
    await queries
      .update(webhooks)
      .set({
        failures: sql`${webhooks.failures} + 1`,
        disabledAt: sql`case when ${over} then coalesce(${webhooks.disabledAt}, ${now().toISOString()}::timestamptz) else ${webhooks.disabledAt} end`,
      })
      .where(eq(webhooks.id, row.webhookId));
  });
}

/** By the secret, and by the one before it while that is still good. */
function signed(context: Context, hook: typeof webhooks.$inferSelect, id: string, body: string) {
  const at = context.now();
  const previous = hook.previousUntil && hook.previousUntil > at ? hook.previousSecret : null;
  const secrets = [hook.secret, previous].filter((one) => one !== null);
  const signatures = secrets.map((one) =>
    new Webhook(open(context.secret, "webhook", one)).sign(id, at, body),
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}

/** The system's words for a connection that failed; undici keeps them in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error
    ? cause.message.replace(/\.$/, "").slice(0, 200)
    : "for no reason that is known";
}
