import { availableParallelism } from "node:os";
import type { Database } from "../db/database.ts";
import { selectWaitingProofs } from "../exercises/proofs.ts";
import { confineGrading } from "./confining.ts";
import { type Grader, startGrader } from "./grader.ts";
import { selectToRegrade, selectWaiting } from "./queue/waiting.ts";
import { CannotGrade } from "./sandbox/ground.ts";
import { behindPages } from "./sandbox/limits.ts";

/** Milliseconds between two looks for something to grade, until there is something for the first time. */
const interval = 2_000;

/**
 * Grades beside the site where the database is embedded, since no other process can open that one; with a server for a
 * database this does nothing, and `npm run grader` grades. The queue is begun when something waits for the first time,
 * so that a site without a class pays nothing for it.
 * @param log told when this machine cannot confine programs: then submissions are kept, and wait
 */
export async function gradeBeside(database: Database, log: (message: string) => void): Promise<Grader> {
  const nothing: Grader = { stop: async () => undefined };
  if (database.kind !== "embedded") return nothing;
  const walls = await confineGrading(0, behindPages).catch((error: unknown) => {
    if (!(error instanceof CannotGrade)) throw error;
    log(`Submissions are kept, but not graded on this machine. ${error.message}`);
    return null;
  });
  if (!walls) return nothing;
  // A core is left to the pages.
  const slots = Math.max(1, availableParallelism() - 1);
  let grader: Promise<Grader> | null = null;
  const look = async () => {
    const { queries } = database;
    const [waits] = [
      ...(await selectWaiting(queries, 1)),
      ...(await selectToRegrade(queries, 1)),
      ...(await selectWaitingProofs(queries, 1)),
    ];
    if (!waits || grader) return;
    clearInterval(timer);
    grader = startGrader({ database, grade: walls.grade, slots, log });
    await grader;
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log(`Grading could not begin: ${String(error)}`));
  }, interval);
  return {
    async stop() {
      clearInterval(timer);
      await (await grader?.catch(() => null))?.stop();
      await walls.close();
    },
  };
}
