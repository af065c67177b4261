import * as z from "zod";
import { type LessonFolder, placeOf } from "./folders.ts";
import { lessonSource, type ReadLessonSource } from "./schema.ts";

/**
 * What a lesson's `lesson.ts` says.
 * @throws Error naming the file, and what in it is not as {@link lessonSource} wants it
 */
export async function readSource(place: LessonFolder): Promise<ReadLessonSource> {
  const { chapterFolder, lessonFolder } = place;
  const module: { default: unknown } = await import(`../${chapterFolder}/${lessonFolder}/lesson.ts`);
  const parsed = lessonSource.safeParse(module.default);
  if (parsed.success) return parsed.data;
  throw new Error(`content/${placeOf(place)}/lesson.ts: ${z.prettifyError(parsed.error)}`);
}
