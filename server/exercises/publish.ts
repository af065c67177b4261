import { and, desc, eq } from "drizzle-orm";
import { requireRight } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import type { Context } from "../context.ts";
import { exerciseProofs, exerciseVersions, ownExercises, type StoredProof } from "../db/schema/index.ts";
import { notFound, Refusal } from "../refusal.ts";
import { lockExercise, selectExercise } from "./access.ts";
import { zipExercise } from "./archive.ts";
import { exerciseHash } from "./hash.ts";
import { declarationOf, lessonOf, parseDeclaration } from "./versions.ts";

export interface VersionSummary {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  readonly publishedAt: Date;
  readonly programs: readonly StoredProof[];
}

/**
 * Freezes the draft as the next version, if the proof of exactly these files passed. The files are hashed here, from what is
 * stored; nobody's word is taken for what they are or that they were proved.
 * @returns its number
 */
export function publishExercise(
  { database, now }: Context,
  actor: string,
  exerciseId: string,
): Promise<number> {
  return database.transaction(async (queries) => {
    const { classId, draft, title } = await lockExercise(queries, actor, exerciseId);
    const hash = exerciseHash(draft);
    const [proof] = await queries
      .select()
      .from(exerciseProofs)
      .where(
        and(
          eq(exerciseProofs.exerciseId, exerciseId),
          eq(exerciseProofs.hash, hash),
          eq(exerciseProofs.status, "passed"),
        ),
      );
    if (!proof || exerciseHash(proof.files) !== hash)
      throw new Refusal("conflict", "It is published once the proof of exactly these files has passed.");
    const [last] = await queries
      .select({ number: exerciseVersions.number })
      .from(exerciseVersions)
      .where(eq(exerciseVersions.exerciseId, exerciseId))
      .orderBy(desc(exerciseVersions.number))
      .limit(1);
    const [same] = await queries
      .select({ number: exerciseVersions.number })
      .from(exerciseVersions)
      .where(and(eq(exerciseVersions.exerciseId, exerciseId), eq(exerciseVersions.hash, hash)));
    if (same) throw new Refusal("conflict", `These files are published already, as version ${same.number}.`);
    const number = (last?.number ?? 0) + 1;
    const { programs } = proof;
    await queries.insert(exerciseVersions).values({
      ...{ exerciseId, number, title, hash, programs, files: draft },
      ...{ publishedBy: actor, publishedAt: now() },
    });
    const entry = { classId, actorId: actor, subjectId: exerciseId, details: { title, number, hash } };
    await record(queries, { ...entry, action: "exercise.publish" });
    return number;
  });
}

/** What was published of an exercise, the newest first; for those who see work. */
export async function listVersions(
  { database: { queries } }: Context,
  actor: string,
  exerciseId: string,
): Promise<readonly VersionSummary[]> {
  await selectExercise(queries, actor, exerciseId);
  const { id, number, title, hash, publishedAt, programs } = exerciseVersions;
  return queries
    .select({ id, number, title, hash, publishedAt, programs })
    .from(exerciseVersions)
    .where(eq(exerciseVersions.exerciseId, exerciseId))
    .orderBy(desc(number));
}

/** An exercise as a zipped folder: a version or, without a number, the draft. For those who see work. */
export async function exportExercise(
  { database: { queries } }: Context,
  actor: string,
  exerciseId: string,
  number: number | null,
): Promise<{ readonly name: string; readonly zip: Uint8Array<ArrayBuffer> }> {
  const { title, draft } = await selectExercise(queries, actor, exerciseId);
  const folder = slugOf(title);
  if (number === null) return { name: folder, zip: zipExercise(folder, draft) };
  const [version] = await queries
    .select({ files: exerciseVersions.files })
    .from(exerciseVersions)
    .where(and(eq(exerciseVersions.exerciseId, exerciseId), eq(exerciseVersions.number, number)));
  if (!version) throw notFound("version");
  return { name: `${folder}-${number}`, zip: zipExercise(folder, version.files) };
}

/** Exercises of a class that can be assigned: of each the newest version. For those who see work. */
export async function listPublished({ database: { queries } }: Context, actor: string, classId: string) {
  await requireRight(queries, classId, actor, "see-work");
  const rows = await queries
    .selectDistinctOn([exerciseVersions.exerciseId], {
      versionId: exerciseVersions.id,
      number: exerciseVersions.number,
      title: exerciseVersions.title,
      declaration: declarationOf,
    })
    .from(exerciseVersions)
    .innerJoin(ownExercises, eq(ownExercises.id, exerciseVersions.exerciseId))
    .where(eq(ownExercises.classId, classId))
    .orderBy(exerciseVersions.exerciseId, desc(exerciseVersions.number));
  return rows.map(({ versionId, number, title, declaration }) => {
    const { minutes, checks, frameworks } = parseDeclaration(declaration);
    return { lesson: lessonOf(versionId), number, title, minutes, frameworks, checks: checks.length };
  });
}

const slugOf = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60) || "exercise";
