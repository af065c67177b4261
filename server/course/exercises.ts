import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { chapters } from "../../content/course.ts";
import { lessonFolders, placeOf, slugOf } from "../../content/reader/folders.ts";
import { readExercise } from "../../content/reader/read-exercise.ts";
import type { Framework } from "../../sandboxes/contract/types.ts";
import { digest } from "../../sandboxes/image/key.ts";

/** An exercise of the course, as something that can be assigned. */
export interface CourseExercise {
  /** "validation/types-or-fields" */
  readonly lesson: string;
  /** "03-validation/01-types-or-fields" */
  readonly place: string;
  readonly chapter: string;
  readonly title: string;
  readonly minutes: number;
  readonly frameworks: readonly Framework[];
  readonly checks: readonly { readonly id: string; readonly sentence: string }[];
}

let read: Promise<readonly CourseExercise[]> | undefined;

/** Every exercise, in reading order. Read once, because a running server's course does not change. */
export function listExercises(): Promise<readonly CourseExercise[]> {
  read ??= readExercises();
  read.catch(() => {
    read = undefined;
  });
  return read;
}

async function readExercises(): Promise<readonly CourseExercise[]> {
  const found = await Promise.all(
    (await lessonFolders()).map(async (folder) => ({ folder, exercise: await readExercise(folder) })),
  );
  const titles = new Map(chapters.map(({ slug, title }) => [slug, title]));
  return found.flatMap(({ folder, exercise }) =>
    exercise === undefined
      ? []
      : {
          lesson: slugOf(folder),
          place: placeOf(folder),
          chapter: titles.get(folder.chapter.slug) ?? folder.chapter.slug,
          title: exercise.title,
          minutes: exercise.minutes,
          frameworks: (["fastapi", "django"] as const).filter((side) => exercise.frameworks[side]),
          checks: exercise.checks.map(({ id, sentence }) => ({ id, sentence })),
        },
  );
}

/** In a lesson's folder, what no check depends on. */
const prose = new Set(["index.mdx", "claims.ts", "lesson.ts"]);

/**
 * Digest of all that an exercise is: its checks, projects and overlays. Prose may be mended without a new version.
 * @param place "03-validation/01-types-or-fields"
 */
export async function contentVersion(place: string): Promise<string> {
  const names = await readdir(join(process.cwd(), "content", place));
  const parts = names.filter((name) => !prose.has(name)).sort();
  const version = await digest(
    process.cwd(),
    parts.map((name) => join("content", place, name)),
  );
  return version.slice(0, 16);
}
