import { join } from "node:path";
import { lessonFolders, placeOf, slugOf } from "../../content/reader/folders.ts";
import { readExercise } from "../../content/reader/read-exercise.ts";
import type { Exercise } from "../../sandboxes/contract/types.ts";

export interface ProvableLesson {
  /** "validation/types-or-fields" */
  readonly slug: string;
  /** From the root of the repository: "content/03-validation/01-types-or-fields". */
  readonly folder: string;
  /** Undefined when the lesson has none. */
  readonly exercise: Exercise | undefined;
}

/**
 * The lessons to prove: all, or those named by slug ("validation/types-or-fields") or chapter ("validation").
 * @throws Error when a name is neither, or an exercise is misnamed
 */
export async function lessonsToProve(names: readonly string[]): Promise<readonly ProvableLesson[]> {
  const places = await lessonFolders();
  const known = places.map(slugOf);
  const means = (name: string, slug: string) => slug === name || slug.startsWith(`${name}/`);
  const stray = names.find((name) => !known.some((slug) => means(name, slug)));
  if (stray !== undefined)
    throw new Error(`there is no lesson or chapter "${stray}"; the lessons are: ${known.join(", ")}`);
  const wanted = places.filter(
    (place) => names.length === 0 || names.some((name) => means(name, slugOf(place))),
  );
  return Promise.all(
    wanted.map(async (place) => ({
      slug: slugOf(place),
      folder: join("content", placeOf(place)),
      exercise: await readExercise(place),
    })),
  );
}
