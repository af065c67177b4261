import { randomBytes } from "node:crypto";
import { and, asc, desc, eq } from "drizzle-orm";
import * as z from "zod";
import { requireRight, requireRightToChange } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import type { Context } from "../context.ts";
import { type DeliveryStatus, events, webhookDeliveries, webhooks } from "../db/schema/index.ts";
import { eventTypes } from "../events.ts";
import { parseInput } from "../input.ts";
import { readOutgoingUrl } from "../outgoing/guarded-fetch.ts";
import { notFound, Refusal } from "../refusal.ts";
import { seal } from "../secret.ts";

/** Milliseconds for which the secret before a rotation signs too. */
const overlap = 24 * 60 * 60 * 1000;
/** Webhooks of a class. */
const most = 10;

const webhookInput = z.object({
  url: z.string({ error: "The address is missing." }).trim().max(500, "The address is too long."),
  events: z.array(z.enum(eventTypes, "There is no such event.")).min(1, "Choose at least one event."),
});

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

export interface Delivery {
  readonly id: string;
  readonly url: string;
  readonly type: string;
  readonly status: DeliveryStatus;
  readonly tries: number;
  readonly httpStatus: number | null;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly triedAt: Date | null;
}

/** As Standard Webhooks writes them. */
const newSecret = () => `whsec_${randomBytes(32).toString("base64")}`;

/** @returns the secret, which is shown this once and kept sealed */
export async function addWebhook(context: Context, actor: string, classId: string, input: unknown) {
  const values = parseInput(webhookInput, input);
  const { href } = readOutgoingUrl(values.url, context.privateNetwork ?? false);
  const secret = newSecret();
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    const standing = await queries
      .select({ id: webhooks.id })
      .from(webhooks)
      .where(eq(webhooks.classId, classId));
    if (standing.length >= most) throw new Refusal("conflict", `A class has at most ${most} webhooks.`);
    const sealed = seal(context.secret, "webhook", secret);
    const row = { classId, url: href, events: [...new Set(values.events)], secret: sealed };
    const [made] = await queries.insert(webhooks).values(row).returning({ id: webhooks.id });
    const details = { url: href, events: row.events };
    const entry = { classId, actorId: actor, action: "webhook.add", details } as const;
    await record(queries, { ...entry, ...(made && { subjectId: made.id }) });
  });
  return { secret };
}

/** @returns another secret; the one before signs too for a day, so that whoever listens can change over */
export async function rotateSecret(context: Context, actor: string, classId: string, webhookId: string) {
  const secret = newSecret();
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    const here = and(eq(webhooks.id, webhookId), eq(webhooks.classId, classId));
    const [before] = await queries.select().from(webhooks).where(here).for("update");
    if (!before) throw notFound("webhook");
    await queries
      .update(webhooks)
      .set({
        secret: seal(context.secret, "webhook", secret),
        previousSecret: before.secret,
        previousUntil: new Date(context.now().getTime() + overlap),
        // Whoever changes the secret means to listen.
        ...{ disabledAt: null, failures: 0 },
      })
      .where(here);
    await record(queries, { classId, actorId: actor, action: "webhook.rotate", subjectId: webhookId });
  });
  return { secret };
}

/** With its log. */
export async function removeWebhook(context: Context, actor: string, classId: string, webhookId: string) {
  await context.database.transaction(async (queries) => {
    await requireRight(queries, classId, actor, "teach");
    const [gone] = await queries
      .delete(webhooks)
      .where(and(eq(webhooks.id, webhookId), eq(webhooks.classId, classId)))
      .returning({ url: webhooks.url });
    if (!gone) throw notFound("webhook");
    const entry = { classId, actorId: actor, subjectId: webhookId, details: { url: gone.url } };
    await record(queries, { ...entry, action: "webhook.remove" });
  });
}

export async function listWebhooks(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly Webhook[]> {
  await requireRight(context.database.queries, classId, actor, "teach");
  const { id, url, events: types, createdAt, disabledAt } = webhooks;
  return context.database.queries
    .select({ id, url, events: types, createdAt, disabledAt })
    .from(webhooks)
    .where(eq(webhooks.classId, classId))
    .orderBy(asc(webhooks.createdAt));
}

/** The last fifty messages of the class, the newest first. */
export async function listDeliveries(
  context: Context,
  actor: string,
  classId: string,
): Promise<readonly Delivery[]> {
  await requireRight(context.database.queries, classId, actor, "teach");
  const { id, status, tries, httpStatus, problem, createdAt, triedAt } = webhookDeliveries;
  return context.database.queries
    .select({
      ...{ id, status, tries, httpStatus, problem, createdAt, triedAt },
      ...{ url: webhooks.url, type: events.type },
    })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(eq(webhooks.classId, classId))
    .orderBy(desc(webhookDeliveries.createdAt))
    .limit(50);
}
