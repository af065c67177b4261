/**
 * `npm run grader [-- --slots N]`: grades what learners submit, until it is ended. As many as wished, on any machine that
 * reaches the PostgreSQL server of `DATABASE_URL`. An embedded database belongs to `npm start`, which grades itself.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "../server/db/open.ts";
import { confineGrading } from "../server/grading/confining.ts";
import { startGrader } from "../server/grading/grader.ts";
import { behindPages } from "../server/grading/sandbox/limits.ts";
import { root } from "./setup/paths.mjs";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { slots: { type: "string" } } });
  const slots = Number(values.slots ?? availableParallelism());
  if (!Number.isInteger(slots) || slots < 1) throw new Error("--slots must be a whole number from 1.");
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      "A grader of its own needs a PostgreSQL server: name it in DATABASE_URL. Without one, `npm start` grades by itself.",
    );
  // First: without walls nothing is taken from the queue.
  const walls = await confineGrading(slots, behindPages);
  const database = await openDatabase({
    url,
    directory: process.env.DATA_DIRECTORY ?? join(root, ".data"),
    schemaName: process.env.DATABASE_SCHEMA,
  });
  const grader = await startGrader({ database, grade: walls.grade, slots, log: console.log });
  console.log(`Grading, ${slots} at a time. Ctrl-C ends when what was begun is done.`);
  const signal = await new Promise<string>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve(name));
  });
  console.log(`${signal}: finishing what was begun.`);
  await grader.stop();
  await walls.close();
  await database.close();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
