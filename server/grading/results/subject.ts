import { createHmac } from "node:crypto";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { loadExercise } from "../../../content/exercises.ts";
import { contentRoot } from "../../../content/reader/folders.ts";
import { readOverlays } from "../../../content/reader/project.ts";
import { contentVersion } from "../../course/exercises.ts";
import type { Queries } from "../../db/database.ts";
import {
  assignmentItems,
  assignments,
  type FrozenCheck,
  fileSets,
  submissions,
} from "../../db/schema/index.ts";
import { bytesOf } from "../../submissions/files.ts";
import type { Work } from "../sandbox/work.ts";

/** A submission with all that grading it needs. */
export interface Subject {
  readonly submission: typeof submissions.$inferSelect;
  /** The checks with their points, as they were when the assignment was made. */
  readonly checks: readonly FrozenCheck[];
  /** Of the course as it is now: what the result is by. */
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
  const [exercise, overlays, version] = await Promise.all([
    loadExercise(item.place),
    readOverlays(join(contentRoot, item.place, framework)),
    contentVersion(item.place),
  ]);
  const files = Object.fromEntries(Object.entries(set.files).map(([path, file]) => [path, bytesOf(file)]));
  const seed = hiddenSeed(assignment.hiddenSeed, item.id, filesHash);
  return {
    submission,
    checks: item.checks,
    contentVersion: version,
    work: { exercise, framework, files, overlays, seed },
  };
}

/**
 * Of the inputs with which these files are graded. The same for the same files of an exercise, so that they need not be
 * graded twice and a regrade compares like with like; another for other files, so that inputs which were seen in a result
 * are of no use. It follows from a secret of the assignment that never leaves the server.
 */
export function hiddenSeed(secret: string, itemId: string, filesHash: string): string {
  return createHmac("sha256", secret).update(`${itemId} ${filesHash}`).digest("hex").slice(0, 32);
}
