import { access } from "node:fs/promises";
import { join } from "node:path";
import type { LessonTranslation } from "../translation.ts";
import { contentRoot, type LessonFolder, lessonFolders, placeOf, slugOf } from "./folders.ts";

/** A language that lessons are translated to. */
export type Translated = "de";

/** The lessons that there are in German: those with an `index.de.mdx`, in reading order. */
export async function translatedLessons(): Promise<readonly string[]> {
  const folders = await lessonFolders();
  const there = await Promise.all(folders.map(isTranslated));
  return folders.filter((_, at) => there[at]).map(slugOf);
}

/** Paths, without prefix, of every page that there is in German. */
export async function translatedPages(): Promise<readonly string[]> {
  return ["/", "/lessons", ...(await translatedLessons()).map((slug) => `/lessons/${slug}`)];
}

/** @throws Error naming the lesson, when it has prose in German and no `de.ts` */
export async function readTranslation(place: LessonFolder): Promise<LessonTranslation> {
  const { chapterFolder, lessonFolder } = place;
  try {
    const module: { default: LessonTranslation } = await import(`../${chapterFolder}/${lessonFolder}/de.ts`);
    return module.default;
  } catch (cause) {
    throw new Error(`content/${placeOf(place)}: no translation in de.ts`, { cause });
  }
}

export const isTranslated = (place: LessonFolder): Promise<boolean> =>
  access(join(contentRoot, placeOf(place), "index.de.mdx")).then(
    () => true,
    () => false,
  );
