import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Database, Queries } from "../../db/database.ts";
import { gradings, regrades } from "../../db/schema/index.ts";

/** What a regrade changed for one submission; null while it is not graded anew. */
export interface Difference {
  readonly submissionId: string;
  readonly before: { readonly points: number; readonly possible: number } | null;
  readonly after: { readonly points: number; readonly possible: number };
}

/** Asks for every graded submission of an assignment to be graded anew; graders find it by itself. Returns its id. */
export async function requestRegrade(
  queries: Queries,
  request: { readonly assignmentId: string; readonly reason: string; readonly requestedBy: string },
): Promise<string> {
  const [row] = await queries.insert(regrades).values(request).returning({ id: regrades.id });
  if (!row) throw new Error("The regrade was not stored.");
  return row.id;
}

/** Points before and after, of what has been graded anew so far. */
export async function selectDifferences(queries: Queries, regrade: string): Promise<readonly Difference[]> {
  const anew = await queries.select().from(gradings).where(eq(gradings.run, regrade));
  return Promise.all(
    anew.map(async ({ id, submissionId, points, possible, finishedAt }) => {
      const before = (await others(queries, submissionId, id)).find(
        (other) => other.finishedAt <= finishedAt,
      );
      return {
        submissionId,
        before: before ? { points: before.points, possible: before.possible } : null,
        after: { points, possible },
      };
    }),
  );
}

/**
 * Takes a regrade back: what counted before counts again, and what it has not graded yet stays as it is. Its results are
 * kept, so that it can be seen what was taken back.
 * @returns false when it was taken back already
 */
export function undoRegrade(database: Database, regrade: string, now: Date): Promise<boolean> {
  return database.transaction(async (queries) => {
    const undone = await queries
      .update(regrades)
      .set({ undoneAt: now })
      .where(and(eq(regrades.id, regrade), isNull(regrades.undoneAt)))
      .returning({ id: regrades.id });
    if (undone.length === 0) return false;
    const taken = await queries
      .update(gradings)
      .set({ counts: false })
      .where(and(eq(gradings.run, regrade), eq(gradings.counts, true)))
      .returning({ id: gradings.id, submissionId: gradings.submissionId });
    for (const { id, submissionId } of taken) {
      const [before] = await others(queries, submissionId, id);
      if (before) await queries.update(gradings).set({ counts: true }).where(eq(gradings.id, before.id));
    }
    return true;
  });
}

/** The other gradings of a submission, the latest first, without those of regrades that were taken back. */
async function others(queries: Queries, submissionId: string, than: string) {
  const rows = await queries
    .select({ grading: gradings, undoneAt: regrades.undoneAt })
    .from(gradings)
    .leftJoin(regrades, eq(regrades.id, gradings.run))
    .where(and(eq(gradings.submissionId, submissionId), ne(gradings.id, than)))
    .orderBy(desc(gradings.finishedAt));
  return rows.filter(({ undoneAt }) => undoneAt === null).map(({ grading }) => grading);
}
