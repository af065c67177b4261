import { createHash } from "node:crypto";
import type { PgBoss } from "pg-boss";
import type { Database } from "../../db/database.ts";
import { selectWaitingProofs } from "../../exercises/proofs.ts";
import { grading, type Job, proving } from "./boss.ts";
import { selectToRegrade, selectWaiting, type Waiting } from "./waiting.ts";

/** Jobs that are made at a time; the rest waits as rows. */
const batch = 200;
/** Regrades come after whatever a learner waits for. */
const regradesBehind = 1_000_000;

/**
 * Makes a job of everything that waits and has none. Any number of graders may do so at once: the job's id follows from
 * what it is for, and the database keeps one.
 */
export async function feed(boss: PgBoss, database: Database): Promise<void> {
  for (const { id: proof, since } of await selectWaitingProofs(database.queries, batch))
    await boss.send(proving, { proof }, { id: uuidOf(`proof ${proof} ${since.getTime()}`) });
  const waiting = await selectWaiting(database.queries, batch);
  for (const one of waiting) await send(boss, one, one.turn);
  if (waiting.length === batch) return;
  for (const one of await selectToRegrade(database.queries, batch))
    await send(boss, one, regradesBehind + one.turn);
}

async function send(boss: PgBoss, { submission, run, since }: Waiting, turn: number): Promise<void> {
  const data: Job = { submission, run };
  const id = uuidOf(`${submission} ${run} ${since.getTime()}`);
  await boss.send(grading, data, { id, priority: -turn });
}

/** A UUID (version 8, RFC 9562) that says what it is made of and nothing else. */
export function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
