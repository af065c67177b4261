import { sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import * as z from "zod";
import type { Database } from "../../db/database.ts";

/** The queue of submissions, and of those that no try could grade. */
export const grading = "grading";
export const ungraded = "ungraded";

/** The queue of proofs of exercises, and of those that no try could carry out. */
export const proving = "proving";
export const unproved = "unproved";

export const proofJob = z.object({ proof: z.string() });

/** A job names what is to be graded; all else is read when it is done, from rows that nobody but the server writes. */
export const job = z.object({
  submission: z.string(),
  /** "first", or the id of a regrade. */
  run: z.string(),
});
export type Job = z.infer<typeof job>;

export interface QueueTimes {
  /** Seconds after which a grader that is not heard of any more counts as dead; at least 10. */
  readonly silence: number;
  /** Seconds between two looks for such, and for work. */
  readonly look: number;
  /** Seconds until the second try; each further one comes later. */
  readonly again: number;
}

export const usualTimes: QueueTimes = { silence: 30, look: 5, again: 2 };

/** Tries until it is said that a submission cannot be graded. */
const tries = 4;
/** Seconds for one try: more than the walls allow it. */
const longest = 300;

/** Seconds for one try of a proof: all its programs, each as long as the walls allow one. */
const longestProof = 4 * 60 * 60;

/** Any number that nothing else takes; the tables' own is in db/migrate.ts. */
const lock = 6_021_991;

/**
 * The queues of submissions and proofs, on the classroom's own database, in a schema beside its tables.
 * @param complain told of what goes wrong in the queue itself
 */
export function openQueue(
  database: Database,
  times: QueueTimes,
  complain: (message: string) => void,
): Promise<PgBoss> {
  return openBoss(database, times, complain, async (boss) => {
    await boss.createQueue(ungraded, { retryLimit: 10, retryDelay: 5 });
    await boss.createQueue(unproved, { retryLimit: 10, retryDelay: 5 });
    const rules = {
      retryLimit: tries - 1,
      retryDelay: times.again,
      retryBackoff: true,
      retryDelayMax: 60,
      heartbeatSeconds: times.silence,
    };
    await boss.createQueue(grading, { ...rules, expireInSeconds: longest, deadLetter: ungraded });
    await boss.createQueue(proving, { ...rules, expireInSeconds: longestProof, deadLetter: unproved });
  });
}

/** The same schema for whatever else is queued. @param prepare makes the queues, each with its rules, in one process at a time */
export async function openBoss(
  database: Database,
  times: Pick<QueueTimes, "look">,
  complain: (message: string) => void,
  prepare: (boss: PgBoss) => Promise<void>,
): Promise<PgBoss> {
  const { rows } = await database.raw.query("select current_schema() as name");
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.raw.query(text, values ?? []) },
    schema: `${z.string().parse(rows[0]?.name)}_queue`,
    ...(database.kind === "embedded" && { backend: "pglite" }),
    superviseIntervalSeconds: times.look,
    monitorIntervalSeconds: times.look,
    schedule: false,
  });
  boss.on("error", (error) => complain(error.message));
  await alone(database, async () => {
    await boss.start();
    await prepare(boss);
  });
  return boss;
}

/**
 * One process at a time. The queue's library takes a lock of its own, but asks whether its schema is there before it:
 * PostgreSQL remembers that "no" while it waits, so that the second of two that start together would make it again.
 */
function alone(database: Database, work: () => Promise<void>): Promise<void> {
  // The embedded database has one process, and one connection, which `work` needs.
  if (database.kind === "embedded") return work();
  return database.transaction(async (queries) => {
    await queries.execute(sql`select pg_advisory_xact_lock(${lock})`);
    await work();
  });
}
