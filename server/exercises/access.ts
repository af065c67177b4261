import { eq } from "drizzle-orm";
import { selectAccess } from "../classes/access.ts";
import { may } from "../classes/roles.ts";
import type { Queries } from "../db/database.ts";
import { ownExercises } from "../db/schema/index.ts";
import { notFound, Refusal } from "../refusal.ts";

export type OwnExerciseRow = typeof ownExercises.$inferSelect;

/**
 * An exercise of a class, for those who see the work of its learners. Learners reach what is assigned to them by the
 * assignment (`assigned.ts`) and nothing by this.
 * @throws Refusal the same for what does not exist, another class's and a learner's question
 */
export async function selectExercise(queries: Queries, actor: string, id: string): Promise<OwnExerciseRow> {
  const [row] = await queries.select().from(ownExercises).where(eq(ownExercises.id, id));
  if (!row) throw notFound("exercise");
  const { role } = await selectAccess(queries, row.classId, actor).catch(() => {
    throw notFound("exercise");
  });
  if (!may(role, "see-work")) throw notFound("exercise");
  return row;
}

/**
 * The same for who changes it; nobody else changes it before the transaction ends.
 * @throws Refusal when they may not, or the class is archived
 */
export async function lockExercise(queries: Queries, actor: string, id: string): Promise<OwnExerciseRow> {
  const { classId } = await selectExercise(queries, actor, id);
  const { role, archived } = await selectAccess(queries, classId, actor);
  if (!may(role, "teach"))
    throw new Refusal(
      "forbidden",
      `As ${role} of this class you may read its exercises and not change them.`,
    );
  if (archived) throw new Refusal("conflict", "This class is archived: it can only be read.");
  const [row] = await queries.select().from(ownExercises).where(eq(ownExercises.id, id)).for("update");
  if (!row) throw notFound("exercise");
  return row;
}
