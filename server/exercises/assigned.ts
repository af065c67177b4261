import { eq } from "drizzle-orm";
import type { ProjectFiles } from "../../content/types.ts";
import type { DeclaredExercise } from "../../sandboxes/contract/declared/form.ts";
import type { Framework } from "../../sandboxes/contract/types.ts";
import { selectAssignment } from "../assignments/assignments.ts";
import type { Context } from "../context.ts";
import { assignmentItems } from "../db/schema/index.ts";
import { notFound } from "../refusal.ts";
import { selectVersion } from "./versions.ts";

/** What is given to a learner of an exercise of the class: nothing of it tells how it is solved or what catches whom. */
export interface AssignedExercise {
  readonly classId: string;
  readonly assignmentId: string;
  /** Names it to the workbench: the learner's files are kept under it. */
  readonly lesson: string;
  readonly prose: string;
  readonly starts: readonly { readonly framework: Framework; readonly files: ProjectFiles }[];
  /** Without hidden checks and without a word of wrong programs. */
  readonly declared: DeclaredExercise;
  /** Checks that are kept on the server. */
  readonly hidden: number;
}

/** @throws Refusal when it is not assigned to who asks, or not open for them, or an exercise of the course */
export async function readAssigned(
  context: Context,
  actor: string,
  itemId: string,
): Promise<AssignedExercise> {
  const { queries } = context.database;
  const [item] = await queries.select().from(assignmentItems).where(eq(assignmentItems.id, itemId));
  if (!item?.ownVersionId) throw notFound("exercise");
  const assignment = await selectAssignment(context, actor, item.assignmentId).catch(() => {
    throw notFound("exercise");
  });
  const { declared, sides, prose } = await selectVersion(queries, item.ownVersionId);
  const checks = declared.checks.filter(({ hidden }) => !hidden);
  return {
    ...{ classId: assignment.classId, assignmentId: assignment.id, lesson: item.lesson, prose },
    starts: declared.frameworks
      .filter((side) => ["either", "both", side].includes(assignment.frameworks))
      .map((framework) => ({ framework, files: sides[framework]?.start ?? {} })),
    // Hints are given by the assignment's rule, as with the course's exercises.
    declared: { ...declared, checks, mutants: {} },
    hidden: declared.checks.length - checks.length,
  };
}
