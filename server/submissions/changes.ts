import { join } from "node:path";
import { and, asc, eq } from "drizzle-orm";
import { contentRoot } from "../../content/reader/folders.ts";
import { readProject } from "../../content/reader/project.ts";
import type { ProjectFiles } from "../../content/types.ts";
import type { Context } from "../context.ts";
import type { Queries } from "../db/database.ts";
import { assignmentItems, fileSets, gradings, submissions } from "../db/schema/index.ts";
import { selectVersion } from "../exercises/versions.ts";
import { notFound } from "../refusal.ts";
import type { SubmittedFiles } from "./files.ts";
import { readSubmission } from "./read.ts";

/** One attempt of a learner at an exercise in a framework, as a step of its history. */
export interface HistoryStep {
  readonly id: string;
  readonly attempt: number;
  readonly receivedAt: Date;
  readonly status: "queued" | "grading" | "graded" | "failed";
  /** Null while there is none, or it is not released to the one who asks. */
  readonly points: number | null;
  readonly possible: number | null;
}

export interface Changes {
  /** The lesson's address: "validation/types-or-fields". */
  readonly lesson: string;
  /** Null for an exercise of the course. */
  readonly ownVersionId: string | null;
  /** Every attempt in this framework, the first coming first. */
  readonly history: readonly HistoryStep[];
  /** What it is compared with: an attempt's id, or the exercise's start. */
  readonly from: string;
  readonly before: SubmittedFiles;
}

/** In the place of an attempt's id: the files that everybody begins with. */
export const startOfExercise = "start";

/**
 * How a submission came about: all attempts of its learner, and the files of the one that it is compared with.
 * @param from an attempt's id or `startOfExercise`; without one, the attempt before it
 * @throws Refusal when there is no such attempt of the same learner, exercise and framework, or it is another's
 */
export async function readChanges(
  context: Context,
  actor: string,
  id: string,
  from?: string,
): Promise<Changes> {
  const shown = await readSubmission(context, actor, id);
  const { queries } = context.database;
  const [item] = await queries.select().from(assignmentItems).where(eq(assignmentItems.id, shown.itemId));
  if (!item) throw notFound("exercise");
  const rows = await queries
    .select({
      id: submissions.id,
      attempt: submissions.attempt,
      receivedAt: submissions.receivedAt,
      status: submissions.status,
      points: gradings.points,
      possible: gradings.possible,
      filesHash: submissions.filesHash,
    })
    .from(submissions)
    .leftJoin(gradings, and(eq(gradings.submissionId, submissions.id), eq(gradings.counts, true)))
    .where(
      and(
        eq(submissions.itemId, shown.itemId),
        eq(submissions.userId, shown.learner.id),
        eq(submissions.framework, shown.framework),
      ),
    )
    .orderBy(asc(submissions.attempt));
  const earlier = rows.filter(({ attempt }) => attempt < shown.attempt).at(-1);
  const wanted = from ?? earlier?.id ?? startOfExercise;
  const other = rows.find((row) => row.id === wanted);
  if (!other && wanted !== startOfExercise) throw notFound("attempt");
  const [set] = other
    ? await queries.select().from(fileSets).where(eq(fileSets.hash, other.filesHash))
    : [{ files: await readStart(queries, item, shown.framework) }];
  return {
    lesson: item.lesson,
    ownVersionId: item.ownVersionId,
    history: rows.map(({ filesHash: _, points, possible, ...row }) => ({
      ...row,
      points: shown.released ? points : null,
      possible: shown.released ? possible : null,
    })),
    from: wanted,
    before: set?.files ?? {},
  };
}

/** What a learner begins with; nothing where the course has this side of the exercise no more. */
export async function readStart(
  queries: Queries,
  { place, ownVersionId }: Pick<typeof assignmentItems.$inferSelect, "place" | "ownVersionId">,
  framework: "fastapi" | "django",
): Promise<SubmittedFiles> {
  const files: ProjectFiles =
    ownVersionId === null
      ? await readProject(join(contentRoot, place, framework, "start")).catch(() => ({}))
      : ((await selectVersion(queries, ownVersionId)).sides[framework]?.start ?? {});
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, { text }]));
}
