import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Chapter, chapters } from "../course.ts";

/** Where a lesson lives. `folder` is relative to `content/`: "03-validation/01-types-or-fields". */
export interface LessonFolder {
  readonly chapter: Chapter;
  readonly lesson: string;
  readonly chapterFolder: string;
  readonly lessonFolder: string;
}

/** Site and tests both run from the root of the repository. */
export const contentRoot = join(process.cwd(), "content");

const numbered = /^(?<number>\d{2})-(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * The lessons that exist, in reading order.
 * @throws Error naming the folder, when its number and name are not those of a chapter in `content/course.ts`.
 */
export async function lessonFolders(root: string = contentRoot): Promise<readonly LessonFolder[]> {
  const found: LessonFolder[] = [];
  for (const chapterFolder of await numberedFolders(root)) {
    const chapter = chapterOf(chapterFolder);
    for (const lessonFolder of await numberedFolders(join(/* turbopackIgnore: true */ root, chapterFolder))) {
      found.push({ chapter, lesson: lessonFolder.slice(3), chapterFolder, lessonFolder });
    }
  }
  return found;
}

function chapterOf(folder: string): Chapter {
  const chapter = chapters.find(
    ({ number, slug }) => `${String(number).padStart(2, "0")}-${slug}` === folder,
  );
  if (!chapter) throw new Error(`content/${folder}: no chapter of this number and name in content/course.ts`);
  return chapter;
}

async function numberedFolders(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && numbered.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** The address of a lesson below `/lessons/`: "validation/types-or-fields". */
export const slugOf = ({ chapter, lesson }: LessonFolder): string => `${chapter.slug}/${lesson}`;

/** Its folder below `content/`: "03-validation/01-types-or-fields". */
export const placeOf = ({ chapterFolder, lessonFolder }: LessonFolder): string =>
  `${chapterFolder}/${lessonFolder}`;
