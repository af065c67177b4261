import type { LessonMeta } from "../types.ts";
import { type LessonFolder, slugOf } from "./folders.ts";
import type { ReadLessonSource } from "./schema.ts";

/** What the table of contents shows of a lesson. */
export function metaOf(place: LessonFolder, source: ReadLessonSource): LessonMeta {
  const { number, slug, title } = place.chapter;
  return {
    slug: slugOf(place),
    chapter: { number, slug, title },
    title: source.title,
    question: source.question,
    minutes: source.minutes,
    prerequisites: source.prerequisites,
  };
}
