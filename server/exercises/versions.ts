import { and, eq, sql } from "drizzle-orm";
import { type DeclaredExercise, declaredExercise } from "../../sandboxes/contract/declared/form.ts";
import type { Queries } from "../db/database.ts";
import { exerciseVersions, ownExercises } from "../db/schema/index.ts";
import { notFound } from "../refusal.ts";
import { assemble, type OwnExercise } from "./assemble.ts";
import { declarationFile } from "./paths.ts";

/** In the place of a lesson's address: where a version of a class's exercise is assigned. */
const prefix = "own/";
export const lessonOf = (versionId: string): string => `${prefix}${versionId}`;
export const versionIn = (lesson: string): string | null =>
  lesson.startsWith(prefix) ? lesson.slice(prefix.length) : null;

/** The checks of a version without its programs, which can be large. */
export const declarationOf = sql<string>`${exerciseVersions.files} ->> ${sql.raw(`'${declarationFile}'`)}`;

/** They were whole when they were proved. */
export const parseDeclaration = (text: string): DeclaredExercise => declaredExercise.parse(JSON.parse(text));

/** A version of an exercise of this class. @throws Refusal the same for one that is not there and another class's */
export async function selectDeclared(
  queries: Queries,
  classId: string,
  versionId: string,
): Promise<{ readonly declared: DeclaredExercise; readonly hash: string }> {
  const [row] = await queries
    .select({ declaration: declarationOf, hash: exerciseVersions.hash })
    .from(exerciseVersions)
    .innerJoin(ownExercises, eq(ownExercises.id, exerciseVersions.exerciseId))
    .where(and(eq(exerciseVersions.id, versionId), eq(ownExercises.classId, classId)));
  if (!row) throw notFound("exercise");
  return { declared: parseDeclaration(row.declaration), hash: row.hash };
}

/** All of a version, for who grades. Whether somebody may see it is asked before. */
export async function selectVersion(
  queries: Queries,
  versionId: string,
): Promise<OwnExercise & { readonly hash: string; readonly prose: string }> {
  const [row] = await queries
    .select({ files: exerciseVersions.files, hash: exerciseVersions.hash })
    .from(exerciseVersions)
    .where(eq(exerciseVersions.id, versionId));
  if (!row) throw notFound("exercise");
  const { exercise } = assemble(row.files);
  if (!exercise) throw new Error(`Version ${versionId} cannot be read any more.`);
  return { ...exercise, hash: row.hash, prose: row.files["index.md"] ?? "" };
}
