import type { Exercise } from "../sandboxes/contract/types.ts";
import { type LessonTranslation, translateExercise } from "./translation.ts";

/**
 * The exercise of a lesson, loaded when it is needed. The bundler makes a chunk of every
 * `content/NN-chapter/NN-lesson/exercise.ts`, so that no list has to be kept.
 * @param place the lesson's folder: "03-validation/01-types-or-fields"
 * @param translated the language of its texts, when that is not English
 * @throws Error when that lesson has no exercise, or no translation
 */
export async function loadExercise(place: string, translated?: "de"): Promise<Exercise> {
  const [chapter = "", lesson = ""] = place.split("/");
  const module: { readonly default: Exercise } = await import(`./${chapter}/${lesson}/exercise.ts`);
  if (!translated) return module.default;
  const texts: { readonly default: LessonTranslation } = await import(`./${chapter}/${lesson}/de.ts`);
  return translateExercise(module.default, texts.default);
}
