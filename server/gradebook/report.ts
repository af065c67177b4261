import { listAssignments } from "../assignments/assignments.ts";
import type { Context } from "../context.ts";
import { writeCsv } from "../csv.ts";
import { notFound } from "../refusal.ts";
import { listAttempts } from "../submissions/attempts.ts";
import { readGradebook } from "./gradebook.ts";

const columns = [
  ...["assignment", "grade (%)", "exercise", "framework", "attempt"],
  ...["received", "status", "points", "possible", "receipt"],
];

/**
 * One learner's report as a file for spreadsheets, for those who see work: a line for each attempt with the grade of its
 * assignment, one for an assignment without any, and the total at the end. Times are in UTC.
 */
export async function exportReport(
  context: Context,
  actor: string,
  classId: string,
  userId: string,
): Promise<string> {
  const book = await readGradebook(context, actor, classId);
  const row = book.rows.find((one) => one.userId === userId);
  if (!row) throw notFound("learner");
  const assignments = await listAssignments(context, actor, classId);
  const attempts = await Promise.all(assignments.map(({ id }) => listAttempts(context, actor, id, userId)));
  const lines = assignments.flatMap(({ id, title, items }, at) => {
    const grade = row.scores[book.columns.findIndex((column) => column.id === id)]?.percent ?? null;
    const own = attempts[at] ?? [];
    if (own.length === 0) return [[title, grade, ...Array<null>(8).fill(null)]];
    return own.map((one) => [
      ...[title, grade, items.find((item) => item.id === one.itemId)?.title ?? "", one.framework],
      ...[one.attempt, one.receivedAt.toISOString(), one.status, one.points, one.possible, one.receipt],
    ]);
  });
  return writeCsv(columns, [...lines, ["total", row.total, ...Array<null>(8).fill(null)]]);
}
