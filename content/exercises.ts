import type { Exercise } from "../sandboxes/contract/types.ts";

/**
 * The exercise of a lesson, loaded when it is needed. The bundler makes a chunk of every
 * `content/NN-chapter/NN-lesson/exercise.ts`, so that no list has to be kept.
 * @param place the lesson's folder: "03-validation/01-types-or-fields"
 * @throws Error when that lesson has no exercise
 */
export async function loadExercise(place: string): Promise<Exercise> {
  const [chapter = "", lesson = ""] = place.split("/");
  const module: { readonly default: Exercise } = await import(`./${chapter}/${lesson}/exercise.ts`);
  return module.default;
}
