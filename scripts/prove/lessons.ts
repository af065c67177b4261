import { access } from "node:fs/promises";
import { join } from "node:path";
import { exercises } from "../../content/exercises.ts";
import { lessonFolders } from "../../content/reader/folders.ts";
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
 * The lessons to prove: all, or those of the given slugs.
 * @throws Error when a slug is no lesson, or an exercise is missing in `content/exercises.ts` or misnamed
 */
export async function lessonsToProve(slugs: readonly string[]): Promise<readonly ProvableLesson[]> {
  const lessons = await Promise.all(
    (await lessonFolders()).map(({ chapter, lesson, chapterFolder, lessonFolder }) =>
      provable(`${chapter.slug}/${lesson}`, join("content", chapterFolder, lessonFolder)),
    ),
  );
  const known = lessons.map(({ slug }) => slug);
  const stray = [...slugs, ...Object.keys(exercises)].find((slug) => !known.includes(slug));
  if (stray !== undefined) throw new Error(`there is no lesson "${stray}"; there are: ${known.join(", ")}`);
  return slugs.length > 0 ? lessons.filter(({ slug }) => slugs.includes(slug)) : lessons;
}

async function provable(slug: string, folder: string): Promise<ProvableLesson> {
  const load = exercises[slug];
  if (!load) {
    const file = join(folder, "exercise.ts");
    const written = await access(file).then(
      () => true,
      () => false,
    );
    if (written) throw new Error(`${file} is not in content/exercises.ts`);
    return { slug, folder, exercise: undefined };
  }
  const { default: exercise } = await load();
  if (exercise.id !== slug)
    throw new Error(`${folder}/exercise.ts: its id is "${exercise.id}", not "${slug}"`);
  return { slug, folder, exercise };
}
