import { listAssignments } from "../assignments/assignments.ts";
import { type Due, dueFor } from "../assignments/late.ts";
import { requireRight } from "../classes/access.ts";
import type { Context } from "../context.ts";
import { writeCsv } from "../csv.ts";
import type { ReleasePolicy } from "../db/schema/index.ts";
import { readAll, scoredWork } from "./rows.ts";
import { type AssignmentScore, type ItemScore, scoreAssignment, scoreItem, total } from "./score.ts";

export interface GradebookColumn {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly items: readonly { readonly id: string; readonly title: string; readonly possible: number }[];
}

export interface GradebookRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly section: string;
  readonly externalId: string | null;
  /** In the order of the columns. */
  readonly scores: readonly (AssignmentScore & { readonly items: readonly ItemScore[] })[];
  readonly total: number | null;
}

export interface Gradebook {
  readonly columns: readonly GradebookColumn[];
  readonly rows: readonly GradebookRow[];
  readonly dropLowest: number;
}

/** Everybody's grades, as page, export and reports show them: one reading, a handful of queries whatever the size. */
export async function readGradebook(context: Context, actor: string, classId: string): Promise<Gradebook> {
  await requireRight(context.database.queries, classId, actor, "see-work");
  return compute(context, classId, null);
}

/** One learner's own line: what is not released yet is left open. */
export async function readOwnGrades(context: Context, actor: string, classId: string): Promise<Gradebook> {
  const book = await compute(context, classId, actor);
  const hidden = await unreleased(context, actor, classId);
  const rows = book.rows.map((row) => {
    const scores = row.scores.map((score, at) =>
      hidden.has(book.columns[at]?.id ?? "") ? { ...score, percent: null, items: [] } : score,
    );
    const weighted = scores.map(({ percent }, at) => ({ percent, weight: book.columns[at]?.weight ?? 0 }));
    return { ...row, scores, total: total(weighted, book.dropLowest) };
  });
  return { ...book, rows };
}

/** Assignments whose results this learner does not see yet. */
async function unreleased(context: Context, actor: string, classId: string): Promise<ReadonlySet<string>> {
  const all = await listAssignments(context, actor, classId);
  return new Set(all.filter((one) => !isReleased(one, one.dueAt, context.now())).map(({ id }) => id));
}

/** @param dueAt of the learner who asks */
export function isReleased(
  { release, releasedAt }: { readonly release: ReleasePolicy; readonly releasedAt: Date | null },
  dueAt: Date | null,
  now: Date,
): boolean {
  if (releasedAt !== null || release === "at-once") return true;
  return release === "when-due" && dueAt !== null && dueAt <= now;
}

async function compute({ database, now }: Context, classId: string, only: string | null): Promise<Gradebook> {
  const at = now();
  const [columns, people, work, set, extended, accommodated, [found]] = await readAll(
    database.queries,
    classId,
    only,
  );
  const overrideOf = new Map(set.map((row) => [`${row.itemId} ${row.userId}`, row]));
  const extensionOf = new Map(extended.map((row) => [`${row.assignmentId} ${row.userId}`, row]));
  const accommodationOf = new Map(accommodated.map((row) => [row.userId, row]));
  const dropLowest = found?.dropLowest ?? 0;
  const rows = people.map((person) => {
    const scores = columns.map(({ assignment, items }) => {
      const extension = extensionOf.get(`${assignment.id} ${person.userId}`);
      const due: Due = dueFor(assignment.dueAt, extension, accommodationOf.get(person.userId));
      const scored = items.map((item) => {
        const key = `${item.id} ${person.userId}`;
        const rules = {
          frameworks: assignment.frameworks,
          latePolicy: assignment.latePolicy,
          possible: item.possible,
        };
        return scoreItem(
          rules,
          due,
          (work.get(item.id)?.get(person.userId) ?? []).map(scoredWork),
          overrideOf.get(key),
        );
      });
      return { ...scoreAssignment(scored, due.at !== null && due.at <= at), items: scored };
    });
    const weighted = scores.map(({ percent }, at) => ({
      percent,
      weight: columns[at]?.assignment.weight ?? 0,
    }));
    return { ...person, scores, total: total(weighted, dropLowest) };
  });
  return {
    columns: columns.map(({ assignment: { id, title, weight }, items }) => ({ id, title, weight, items })),
    rows,
    dropLowest,
  };
}

/** The gradebook as a file for spreadsheets: the numbers of the page. */
export async function exportGradebook(context: Context, actor: string, classId: string): Promise<string> {
  const { columns, rows } = await readGradebook(context, actor, classId);
  return writeCsv(
    ["name", "email", "section", "number", ...columns.map(({ title }) => `${title} (%)`), "total (%)"],
    rows.map((row) => [
      row.name,
      row.email,
      row.section,
      row.externalId,
      ...row.scores.map(({ percent }) => percent),
      row.total,
    ]),
  );
}
