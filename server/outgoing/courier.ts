import { asc, eq, isNull } from "drizzle-orm";
import type { PgBoss } from "pg-boss";
import * as z from "zod";
import type { Context } from "../context.ts";
import { events, ltiScores, webhookDeliveries } from "../db/schema/index.ts";
import { openBoss, type QueueTimes, usualTimes } from "../grading/queue/boss.ts";
import { uuidOf } from "../grading/queue/feed.ts";
import { addressScores, giveUpScore, sendScore } from "../lti/scores.ts";
import { addressDeliveries, deliver, giveUp } from "../webhooks/deliver.ts";
import type { Outgoing } from "./guarded-fetch.ts";

export interface CourierOptions {
  readonly context: Context;
  readonly outgoing: Outgoing;
  readonly log: (message: string) => void;
  readonly times?: QueueTimes & { readonly tries?: number };
}

export interface Courier {
  stop(): Promise<void>;
}

/** Milliseconds between two looks for something to tell. */
const interval = 2_000;
/** Rows that are taken at a time. */
const batch = 200;
/** With 10 s until the second and twice as long until each further one, a day passes until it is given up. */
const tries = 14;
const longestPause = 4 * 60 * 60;

const job = z.object({ id: z.string() });
const webhookQueue = "webhooks";
const undelivered = "webhooks-undelivered";
const scoreQueue = "lti-scores";
const untold = "lti-scores-untold";
const queues = [
  [webhookQueue, undelivered],
  [scoreQueue, untold],
] as const;

/**
 * Tells others what happened in their class, by the queue of the database: any number of web processes may do so, one that
 * dies loses nothing. The queue is begun when there is something to tell for the first time.
 */
export function startCourier({
  context,
  outgoing,
  log,
  times = { ...usualTimes, again: 10 },
}: CourierOptions): Courier {
  const { database } = context;
  let queue: Promise<PgBoss> | null = null;

  async function begin(): Promise<PgBoss> {
    const boss = await openBoss(
      database,
      times,
      (message) => log(`The queue: ${message}`),
      async (boss) => {
        const rules = {
          retryLimit: (times.tries ?? tries) - 1,
          retryDelay: times.again,
          retryBackoff: true,
          retryDelayMax: longestPause,
          expireInSeconds: 60,
        };
        for (const [queue, deadLetter] of queues) {
          await boss.createQueue(deadLetter, { retryLimit: 10, retryDelay: 5 });
          await boss.createQueue(queue, { ...rules, deadLetter });
        }
      },
    );
    await boss.work(webhookQueue, { pollingIntervalSeconds: 0.5, localConcurrency: 4 }, async (jobs) => {
      for (const { data } of jobs) await deliver(context, outgoing, job.parse(data).id);
    });
    await boss.work(undelivered, async (jobs) => {
      for (const { data } of jobs) await giveUp(context, job.parse(data).id);
    });
    await boss.work(scoreQueue, { pollingIntervalSeconds: 0.5, localConcurrency: 2 }, async (jobs) => {
      for (const { data } of jobs) {
        const { id } = job.parse(data);
        const again = await sendScore(context, id);
        if (again) await boss.send(scoreQueue, { id }, { startAfter: again, singletonKey: id });
      }
    });
    await boss.work(untold, async (jobs) => {
      for (const { data } of jobs) await giveUpScore(context, job.parse(data).id);
    });
    return boss;
  }

  async function look(): Promise<void> {
    await passOn(context);
    const waiting = await database.queries
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.status, "waiting"))
      .orderBy(asc(webhookDeliveries.createdAt))
      .limit(batch);
    const scores = await database.queries
      .select({ id: ltiScores.id, eventId: ltiScores.eventId })
      .from(ltiScores)
      .where(eq(ltiScores.status, "waiting"))
      .limit(batch);
    if (waiting.length + scores.length === 0) return;
    queue ??= begin();
    const boss = await queue;
    for (const { id } of waiting) await boss.send(webhookQueue, { id }, { id: uuidOf(`webhook ${id}`) });
    for (const { id, eventId } of scores)
      await boss.send(scoreQueue, { id }, { id: uuidOf(`score ${id} ${eventId}`) });
  }

  let looking: Promise<void> | null = null;
  const timer = setInterval(
    () => {
      looking ??= look()
        .catch((error: unknown) => {
          queue = null;
          log(`What is to be told could not be sent: ${error instanceof Error ? error.message : error}`);
        })
        .finally(() => {
          looking = null;
        });
    },
    Math.min(interval, times.look * 1000),
  );
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await (await queue?.catch(() => null))?.stop({ graceful: true, timeout: 15_000 });
    },
  };
}

/** Makes a row for everybody who is to be told of an event; of two processes with the same event, one waits for the other. */
async function passOn({ database, now }: Context): Promise<void> {
  await database.transaction(async (queries) => {
    const fresh = await queries
      .select()
      .from(events)
      .where(isNull(events.passedOnAt))
      .orderBy(asc(events.createdAt))
      .limit(batch)
      .for("update", { skipLocked: true });
    for (const event of fresh) {
      await addressDeliveries(queries, event);
      await addressScores(queries, event);
      await queries.update(events).set({ passedOnAt: now() }).where(eq(events.id, event.id));
    }
  });
}
