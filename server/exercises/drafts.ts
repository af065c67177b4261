import { and, count, desc, eq, max } from "drizzle-orm";
import * as z from "zod";
import { requireRight, requireRightToChange } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import { may } from "../classes/roles.ts";
import type { Context } from "../context.ts";
import {
  assignmentItems,
  classes,
  type ExerciseFiles,
  exerciseVersions,
  ownExercises,
} from "../db/schema/index.ts";
import { parseInput } from "../input.ts";
import { Refusal } from "../refusal.ts";
import { lockExercise, selectExercise } from "./access.ts";
import { assemble, type ExerciseProblem } from "./assemble.ts";
import { exerciseHash } from "./hash.ts";
import { checkFiles } from "./take.ts";

/** Exercises that a class may have. */
const most = 200;

export interface OwnExerciseSummary {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: Date;
  readonly adaptedFrom: string | null;
  /** The newest that is published; null while none is. */
  readonly version: number | null;
}

export interface Draft {
  readonly id: string;
  readonly classId: string;
  readonly title: string;
  readonly adaptedFrom: string | null;
  readonly files: ExerciseFiles;
  readonly revision: number;
  readonly hash: string;
  readonly problems: readonly ExerciseProblem[];
  /** Whether who asks may change it. */
  readonly mayChange: boolean;
}

/** What came of a change. */
export type DraftState = Pick<Draft, "title" | "revision" | "hash" | "problems">;

/** The exercises of a class, what was changed last coming first; for those who see work. */
export async function listOwnExercises(
  { database: { queries } }: Context,
  actor: string,
  classId: string,
): Promise<readonly OwnExerciseSummary[]> {
  await requireRight(queries, classId, actor, "see-work");
  const { id, title, updatedAt, adaptedFrom } = ownExercises;
  return queries
    .select({ id, title, updatedAt, adaptedFrom, version: max(exerciseVersions.number) })
    .from(ownExercises)
    .leftJoin(exerciseVersions, eq(exerciseVersions.exerciseId, ownExercises.id))
    .where(eq(ownExercises.classId, classId))
    .groupBy(id, title, updatedAt, adaptedFrom)
    .orderBy(desc(updatedAt));
}

/**
 * Stores a new exercise of a class.
 * @returns its id
 * @throws Refusal when they may not, there are too many, or the files are not of an exercise's form
 */
export async function storeExercise(
  { database, now }: Context,
  actor: string,
  classId: string,
  files: ExerciseFiles,
  adaptedFrom: string | null = null,
): Promise<string> {
  checkFiles(files);
  return database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    // One at a time in a class, so that they are counted right.
    await queries.select({ id: classes.id }).from(classes).where(eq(classes.id, classId)).for("update");
    const [there] = await queries
      .select({ n: count() })
      .from(ownExercises)
      .where(eq(ownExercises.classId, classId));
    if ((there?.n ?? 0) >= most)
      throw new Refusal("conflict", `A class has at most ${most} exercises of its own: delete one first.`);
    const title = titleOf(files) ?? "An exercise without a title";
    const [row] = await queries
      .insert(ownExercises)
      .values({ classId, title, draft: files, adaptedFrom, createdBy: actor, updatedAt: now() })
      .returning({ id: ownExercises.id });
    if (!row) throw new Error("The exercise was not stored.");
    const entry = { classId, actorId: actor, subjectId: row.id, details: { title, adaptedFrom } };
    await record(queries, { ...entry, action: "exercise.create" });
    return row.id;
  });
}

/** The draft with all its files; for those who see work. */
export async function readDraft(
  { database: { queries } }: Context,
  actor: string,
  id: string,
): Promise<Draft> {
  const { classId, title, adaptedFrom, draft, revision } = await selectExercise(queries, actor, id);
  const { role, archived } = await requireRight(queries, classId, actor, "see-work");
  return {
    ...{ id, classId, title, adaptedFrom, revision, files: draft },
    ...{ hash: exerciseHash(draft), problems: assemble(draft).problems },
    mayChange: may(role, "teach") && !archived,
  };
}

const changesInput = z.strictObject({
  /** Of the draft that was changed. */
  revision: z.int(),
  /** New contents by path; null for a file that is no more. */
  changes: z.record(z.string(), z.string().nullable()),
});

/**
 * Changes files of the draft.
 * @throws Refusal when somebody else changed it since, or it would not be of an exercise's form
 */
export function changeDraft(
  { database, now }: Context,
  actor: string,
  id: string,
  input: unknown,
): Promise<DraftState> {
  const { revision, changes } = parseInput(changesInput, input);
  return database.transaction(async (queries) => {
    const row = await lockExercise(queries, actor, id);
    if (row.revision !== revision)
      throw new Refusal(
        "conflict",
        "Somebody changed this exercise since you opened it. Copy what you wrote, then load the page anew.",
      );
    const kept = Object.entries({ ...row.draft, ...changes }).filter(([, text]) => text !== null);
    const files: ExerciseFiles = Object.fromEntries(kept as [string, string][]);
    checkFiles(files);
    const state = {
      title: titleOf(files) ?? row.title,
      revision: revision + 1,
      hash: exerciseHash(files),
      problems: assemble(files).problems,
    };
    await queries
      .update(ownExercises)
      .set({ draft: files, revision: state.revision, title: state.title, updatedAt: now() })
      .where(eq(ownExercises.id, id));
    return state;
  });
}

/** Deletes an exercise with its versions. @throws Refusal when one of them is assigned: work is graded by it */
export async function deleteExercise({ database }: Context, actor: string, id: string): Promise<void> {
  await database.transaction(async (queries) => {
    const { classId, title } = await lockExercise(queries, actor, id);
    const [assigned] = await queries
      .select({ id: assignmentItems.id })
      .from(assignmentItems)
      .innerJoin(exerciseVersions, eq(exerciseVersions.id, assignmentItems.ownVersionId))
      .where(and(eq(exerciseVersions.exerciseId, id)))
      .limit(1);
    if (assigned)
      throw new Refusal("conflict", "It is assigned, and what is submitted is graded by it: it stays.");
    await queries.delete(ownExercises).where(eq(ownExercises.id, id));
    const entry = { classId, actorId: actor, subjectId: id, details: { title } };
    await record(queries, { ...entry, action: "exercise.delete" });
  });
}

/** Null when `exercise.json` does not say one that can be shown. */
function titleOf(files: ExerciseFiles): string | null {
  try {
    const { title } = z
      .object({ title: z.string().trim().min(1).max(120) })
      .parse(JSON.parse(files["exercise.json"] ?? ""));
    return title;
  } catch {
    return null;
  }
}
