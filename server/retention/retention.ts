import { and, isNotNull, lt, notExists, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { classes, fileSets, sessions, submissions, verifications } from "../db/schema/index.ts";

const day = 24 * 60 * 60 * 1000;

export interface Removed {
  readonly classes: number;
  readonly fileSets: number;
}

/**
 * Removes what is kept no longer: classes that were archived so many days ago, with all that is in them; files that no
 * submission has any more, because a class or a person was deleted; sessions and links that are over. Any number of
 * processes may do so at once.
 * @param days null: classes are kept until somebody deletes them
 */
export async function applyRetention(
  { database: { queries }, now }: Context,
  days: number | null,
): Promise<Removed> {
  const moment = now();
  const gone =
    days === null
      ? []
      : await queries
          .delete(classes)
          .where(
            and(
              isNotNull(classes.archivedAt),
              lt(classes.archivedAt, new Date(moment.getTime() - days * day)),
            ),
          )
          .returning({ id: classes.id });
  const unused = await queries
    .delete(fileSets)
    .where(
      notExists(
        queries
          .select({ one: sql`1` })
          .from(submissions)
          .where(sql`${submissions.filesHash} = ${fileSets.hash}`),
      ),
    )
    .returning({ hash: fileSets.hash });
  await queries.delete(sessions).where(lt(sessions.expiresAt, moment));
  await queries.delete(verifications).where(lt(verifications.expiresAt, moment));
  return { classes: gone.length, fileSets: unused.length };
}

/**
 * `RETENTION_DAYS`.
 * @throws Error in one sentence when it is no number of days
 */
export function readRetention(given: string | undefined): number | null {
  if (given === undefined || given === "") return null;
  const days = Number(given);
  if (!Number.isInteger(days) || days < 1)
    throw new Error("RETENTION_DAYS must be a whole number of days from 1.");
  return days;
}

/** Applies the rule now and once a day, until it is stopped. What goes wrong is said, and tried again the next day. */
export function keepRetention(
  context: Context,
  days: number | null,
  log: (text: string) => void,
): () => void {
  const look = () => {
    applyRetention(context, days).then(
      ({ classes }) => {
        if (classes > 0) log(`${classes} classes were deleted: archived more than ${days} days ago.`);
      },
      (error: unknown) => log(`What is kept no longer could not be removed: ${String(error)}`),
    );
  };
  look();
  const timer = setInterval(look, day).unref();
  return () => clearInterval(timer);
}
