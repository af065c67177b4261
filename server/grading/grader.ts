import { and, eq, inArray } from "drizzle-orm";
import type { Report } from "../../sandboxes/contract/types.ts";
import type { Database } from "../db/database.ts";
import { submissions } from "../db/schema/index.ts";
import { grading, type Job, job, openQueue, type QueueTimes, ungraded, usualTimes } from "./queue/boss.ts";
import { feed } from "./queue/feed.ts";
import { workOnProofs } from "./queue/proofs.ts";
import { isDue, rowsOf, selectOptionalSame, storeGrading } from "./results/store.ts";
import { selectOptionalSubject } from "./results/subject.ts";
import type { Work } from "./sandbox/work.ts";

/** How a program is graded: within walls, except in tests of what is around it. Rejects when the machine could not. */
export type GradeWork = (work: Work) => Promise<Report>;

export interface GraderOptions {
  readonly database: Database;
  readonly grade: GradeWork;
  /** Submissions that are graded at a time. */
  readonly slots: number;
  readonly times?: QueueTimes;
  readonly log: (message: string) => void;
}

export interface Grader {
  /** Takes nothing new, and resolves when what was begun is done, or given back because it took too long. */
  stop(): Promise<void>;
}

/** Milliseconds for what was begun, when the grader is to end; what takes longer is done by another, or later. */
const farewell = 20_000;

/** Why, when no try succeeded, for learner and instructor. Never a zero. */
const givenUp = "no try of the grader succeeded; your instructor can have it graded again";

/**
 * Grades what is queued, until it is stopped. Any number of graders may work on one PostgreSQL database. A submission is
 * graded once in a run, whoever dies on the way: a job that a dead grader left is found and done again, and what was
 * written is written once.
 */
export async function startGrader({
  database,
  grade,
  slots,
  log,
  times = usualTimes,
}: GraderOptions): Promise<Grader> {
  const boss = await openQueue(database, times, (message) => log(`The queue: ${message}`));

  const work = async (given: Job) => {
    const { submission, run } = given;
    if (!(await isDue(database.queries, given))) return;
    await setStatus(database, submission, "grading");
    const subject = await selectOptionalSubject(database.queries, submission);
    if (!subject) return;
    const same = await selectOptionalSame(database.queries, subject, run);
    if (same) {
      await storeGrading(database, given, subject, same);
      return;
    }
    const startedAt = new Date();
    const { results } = await grade(subject.work);
    const rows = rowsOf(subject.checks, results);
    await storeGrading(database, given, subject, { rows, startedAt, finishedAt: new Date(), sameAs: null });
  };

  const options = { pollingIntervalSeconds: 0.5, localConcurrency: slots } as const;
  await boss.work(grading, options, async (jobs) => {
    for (const { data } of jobs) {
      const given = job.parse(data);
      await work(given).catch((error: unknown) => {
        log(`Submission ${given.submission} is to be tried again: ${reasonOf(error)}`);
        throw error;
      });
    }
  });
  await boss.work(ungraded, async (jobs) => {
    for (const { data } of jobs) {
      const { submission, run } = job.parse(data);
      log(`Submission ${submission} could not be graded.`);
      if (run === "first") await setStatus(database, submission, "failed", givenUp);
    }
  });

  await workOnProofs(boss, database, grade, log);

  let feeding: Promise<void> | null = null;
  const look = () => {
    feeding ??= feed(boss, database)
      .catch((error: unknown) => log(`What waits could not be read: ${reasonOf(error)}`))
      .finally(() => {
        feeding = null;
      });
  };
  look();
  const timer = setInterval(look, 1_000);
  return {
    async stop() {
      clearInterval(timer);
      await feeding;
      await boss.stop({ graceful: true, timeout: farewell });
    },
  };
}

/** A submission that is graded keeps its status while it is graded anew. */
async function setStatus(
  { queries }: Database,
  id: string,
  status: "grading" | "failed",
  failure: string | null = null,
): Promise<void> {
  await queries
    .update(submissions)
    .set({ status, failure, updatedAt: new Date() })
    .where(and(eq(submissions.id, id), inArray(submissions.status, ["queued", "grading"])));
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
