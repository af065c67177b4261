import type { Framework } from "../../sandboxes/contract/types.ts";
import { contentVersion, listExercises } from "../course/exercises.ts";
import type { Queries } from "../db/database.ts";
import type { assignmentItems, FrameworkChoice } from "../db/schema/index.ts";
import { selectDeclared, versionIn } from "../exercises/versions.ts";
import { Refusal } from "../refusal.ts";

type Frozen = Omit<typeof assignmentItems.$inferInsert, "assignmentId" | "position">;

/**
 * Exercises as they are assigned: with their checks, each worth a point, and their version as it is now.
 * @param lessons addresses of the course's, or versions of exercises of this class
 * @throws Refusal naming the first that is not there, or is not for these frameworks
 */
export function frozenItems(
  queries: Queries,
  classId: string,
  lessons: readonly string[],
  frameworks: FrameworkChoice,
): Promise<readonly Frozen[]> {
  return Promise.all(
    [...new Set(lessons)].map((lesson) => {
      const version = versionIn(lesson);
      return version === null
        ? frozenOfCourse(lesson, frameworks)
        : frozenOwn(queries, classId, lesson, version, frameworks);
    }),
  );
}

async function frozenOfCourse(lesson: string, choice: FrameworkChoice): Promise<Frozen> {
  const exercise = (await listExercises()).find((candidate) => candidate.lesson === lesson);
  if (!exercise) throw new Refusal("invalid", `The course has no exercise "${lesson}".`);
  const { place, title, checks, frameworks } = exercise;
  requireSides(title, frameworks, choice);
  return {
    ...{ lesson, place, title },
    contentVersion: await contentVersion(place),
    checks: checks.map((check) => ({ ...check, points: 1 })),
  };
}

async function frozenOwn(
  queries: Queries,
  classId: string,
  lesson: string,
  ownVersionId: string,
  choice: FrameworkChoice,
): Promise<Frozen> {
  const { declared, hash } = await selectDeclared(queries, classId, ownVersionId);
  const { title, checks, frameworks } = declared;
  requireSides(title, frameworks, choice);
  return {
    ...{ lesson, title, ownVersionId, place: "" },
    contentVersion: hash.slice(0, 16),
    checks: checks.map(({ id, sentence, hidden }) => ({
      id,
      sentence,
      points: 1,
      ...(hidden && { hidden }),
    })),
  };
}

function requireSides(title: string, there: readonly Framework[], choice: FrameworkChoice): void {
  const needed = choice === "both" ? (["fastapi", "django"] as const) : [choice];
  for (const side of needed)
    if (side !== "either" && !there.includes(side))
      throw new Refusal("invalid", `"${title}" cannot be solved with ${side}.`);
}
