import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Exercise } from "../../sandboxes/contract/types.ts";
import { loadExercise } from "../exercises.ts";
import { contentRoot, type LessonFolder, placeOf, slugOf } from "./folders.ts";

/**
 * The exercise of a lesson; undefined when there is no `exercise.ts`.
 * @throws Error when its id is not the lesson's slug
 */
export async function readExercise(place: LessonFolder): Promise<Exercise | undefined> {
  const written = await access(join(contentRoot, placeOf(place), "exercise.ts")).then(
    () => true,
    () => false,
  );
  if (!written) return undefined;
  const exercise = await loadExercise(placeOf(place));
  if (exercise.id !== slugOf(place))
    throw new Error(
      `content/${placeOf(place)}/exercise.ts: its id is "${exercise.id}", not "${slugOf(place)}"`,
    );
  return exercise;
}
