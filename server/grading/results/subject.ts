import { createHmac } from "node:crypto";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { loadExercise } from "../../../content/exercises.ts";
import { contentRoot } from "../../../content/reader/folders.ts";
import { readOverlays } from "../../../content/reader/project.ts";
import { exerciseOf } from "../../../sandboxes/contract/declared/exercise.ts";
import type { Framework } from "../../../sandboxes/contract/types.ts";
import { contentVersion } from "../../course/exercises.ts";
import type { Queries } from "../../db/database.ts";
import {
  assignmentItems,
  assignments,
  type FrozenCheck,
  fileSets,
  submissions,
} from "../../db/schema/index.ts";
import { selectVersion } from "../../exercises/versions.ts";
import { bytesOf } from "../../submissions/files.ts";
import type { Work } from "../sandbox/work.ts";

/** A submission with all that grading it needs. */
export interface Subject {
  readonly submission: typeof submissions.$inferSelect;
  /** The checks with their points, as they were when the assignment was made. */
  readonly checks: readonly FrozenCheck[];
  /** Of the course as it is now, or of the version that was assigned: what the result is by. */
  readonly contentVersion: string;
  readonly work: Work;
}

/** Null when it was deleted. */
export async function selectOptionalSubject(queries: Queries, id: string): Promise<Subject | null> {
  const [row] = await queries
    .select()
    .from(submissions)
    .innerJoin(fileSets, eq(fileSets.hash, submissions.filesHash))
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .where(eq(submissions.id, id));
  if (!row) return null;
  const { submissions: submission, file_sets: set, assignment_items: item, assignments: assignment } = row;
  const { framework, filesHash } = submission;
  const { exercise, overlays, version } = await judgeOf(queries, item, framework);
  const files = Object.fromEntries(Object.entries(set.files).map(([path, file]) => [path, bytesOf(file)]));
  const seed = hiddenSeed(assignment.hiddenSeed, item.id, filesHash);
  return {
    submission,
    checks: item.checks,
    contentVersion: version,
    work: { exercise, framework, files, overlays, seed },
  };
}

/** By what an item is graded: the course's exercise as it is now, or the version of the class's own that was assigned. */
async function judgeOf(
  queries: Queries,
  { place, lesson, ownVersionId }: typeof assignmentItems.$inferSelect,
  framework: Framework,
): Promise<Pick<Work, "exercise" | "overlays"> & { readonly version: string }> {
  if (ownVersionId !== null) {
    const { declared, hash } = await selectVersion(queries, ownVersionId);
    return { exercise: exerciseOf(lesson, declared), overlays: {}, version: hash.slice(0, 16) };
  }
  const [exercise, overlays, version] = await Promise.all([
    loadExercise(place),
    readOverlays(join(contentRoot, place, framework)),
    contentVersion(place),
  ]);
  return { exercise, overlays, version };
}

/**
 * Of the inputs with which these files are graded. The same for the same files of an exercise, so that they need not be
 * graded twice and a regrade compares like with like; another for other files, so that inputs which were seen in a result
 * are of no use. It follows from a secret of the assignment that never leaves the server.
 */
export function hiddenSeed(secret: string, itemId: string, filesHash: string): string {
  return createHmac("sha256", secret).update(`${itemId} ${filesHash}`).digest("hex").slice(0, 32);
}
