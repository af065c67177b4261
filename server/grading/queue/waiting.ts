import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Queries } from "../../db/database.ts";

/** Something to grade, and its turn: 1 for a learner's oldest that waits, 2 for the next. */
const waiting = z.object({
  submission: z.string(),
  run: z.string(),
  turn: z.coerce.number(),
  /** Changes whenever it is queued anew. */
  since: z.coerce.date(),
});
export type Waiting = z.infer<typeof waiting>;

/** Minutes after which nobody can still be grading it, with the queue's own tries: its job was lost. */
const forgotten = 15;

/**
 * What waits to be graded. Rows of submissions are what counts, not the queue: whatever became of jobs, what is stored as
 * queued is found here, and what is forgotten in the middle. In turns: everybody's first comes before anybody's second, so that nobody crowds out others.
 */
export async function selectWaiting(queries: Queries, limit: number): Promise<readonly Waiting[]> {
  const result = await queries.execute(sql`
    select id as submission, 'first' as run, turn, updated_at as since from (${turns}) waiting
    where status = 'queued' or (status = 'grading' and updated_at < now() - make_interval(mins => ${forgotten}))
    order by turn, received_at limit ${limit}`);
  return z.array(waiting).parse(rowsOf(result));
}

/** What regrades still have to grade: after all that waits, in turns as well. */
export async function selectToRegrade(queries: Queries, limit: number): Promise<readonly Waiting[]> {
  const result = await queries.execute(sql`
    select submissions.id as submission, regrades.id as run, regrades.created_at as since,
      row_number() over (partition by submissions.user_id order by submissions.received_at) as turn
    from regrades
    join assignment_items on assignment_items.assignment_id = regrades.assignment_id
    join submissions on submissions.item_id = assignment_items.id and submissions.status = 'graded'
    left join gradings on gradings.submission_id = submissions.id and gradings.run = regrades.id
    where regrades.undone_at is null and gradings.id is null
      and submissions.received_at <= regrades.created_at
    order by turn, submissions.received_at limit ${limit}`);
  return z.array(waiting).parse(rowsOf(result));
}

/** How many submissions are graded before this one; 0 when it does not wait. */
export async function countAhead(queries: Queries, submission: string): Promise<number> {
  const result = await queries.execute(sql`
    with waiting as (${turns}), own as (select * from waiting where id = ${submission})
    select count(*) as ahead from waiting, own
    where waiting.id <> own.id and own.status = 'queued'
      and (waiting.status = 'grading' or (waiting.turn, waiting.received_at) < (own.turn, own.received_at))`);
  const [row] = z.array(z.object({ ahead: z.coerce.number() })).parse(rowsOf(result));
  return row?.ahead ?? 0;
}

const turns = sql`
  select id, status, received_at, updated_at,
    row_number() over (partition by user_id order by received_at) as turn
  from submissions where status in ('queued', 'grading')`;

/** Both databases answer an object with rows; drizzle's common type does not say so. */
const rowsOf = (result: unknown): unknown => z.object({ rows: z.array(z.unknown()) }).parse(result).rows;
