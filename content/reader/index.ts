import { join } from "node:path";
import { z } from "zod";
import type { Exercise, Framework } from "../../sandboxes/contract/types.ts";
import type { LessonMeta, LessonProject } from "../types.ts";
import { contentRoot, type LessonFolder, lessonFolders } from "./folders.ts";
import { readProject } from "./project.ts";
import { type Prose, readProse } from "./prose.ts";
import { type LessonSource, lessonSource } from "./schema.ts";

export interface Lesson extends Prose {
  readonly meta: LessonMeta;
  /** Absolute path of the lesson's folder. */
  readonly folder: string;
  readonly projects: readonly LessonProject[];
  readonly exercise: Exercise;
  readonly previous: LessonMeta | undefined;
  readonly next: LessonMeta | undefined;
}

/** FastAPI stands first, left or above, everywhere on the site. */
const frameworks: readonly Framework[] = ["fastapi", "django"];

/** What there is to read, in reading order, without compiling any prose. */
export async function listLessons(): Promise<readonly LessonMeta[]> {
  return Promise.all((await lessonFolders()).map(async (place) => metaOf(place, await readSource(place))));
}

/**
 * Everything a lesson's page shows.
 * @param slug "validation/types-or-fields"
 * @throws Error when there is no such lesson, or naming the file in it that cannot be used.
 */
export async function readLesson(slug: string): Promise<Lesson> {
  const places = await lessonFolders();
  const place = places.find((candidate) => slugOf(candidate) === slug);
  if (!place) throw new Error(`content: no lesson ${slug}`);
  const folder = join(contentRoot, place.chapterFolder, place.lessonFolder);
  const [source, prose, exercise, all] = await Promise.all([
    readSource(place),
    readProse(join(folder, "index.mdx")),
    readExercise(place),
    listLessons(),
  ]);
  const at = all.findIndex((meta) => meta.slug === slug);
  return {
    ...prose,
    meta: metaOf(place, source),
    folder,
    exercise,
    projects: await readProjects(folder, source),
    previous: all[at - 1],
    next: all[at + 1],
  };
}

async function readProjects(folder: string, source: LessonSource): Promise<readonly LessonProject[]> {
  const present = frameworks.flatMap((framework) => {
    const side = source.projects[framework];
    return side ? [{ framework, ...side }] : [];
  });
  return Promise.all(
    present.map(async (side) => {
      const start = await readProject(join(folder, side.framework, "start"));
      if (!(side.entry in start)) throw new Error(`${folder}/${side.framework}/start: no file ${side.entry}`);
      return { ...side, start };
    }),
  );
}

async function readSource({ chapterFolder, lessonFolder }: LessonFolder): Promise<LessonSource> {
  const module: { default: unknown } = await import(`../${chapterFolder}/${lessonFolder}/lesson.ts`);
  const parsed = lessonSource.safeParse(module.default);
  if (parsed.success) return parsed.data;
  throw new Error(`content/${chapterFolder}/${lessonFolder}/lesson.ts: ${z.prettifyError(parsed.error)}`);
}

async function readExercise({ chapterFolder, lessonFolder }: LessonFolder): Promise<Exercise> {
  const module: { default: Exercise } = await import(`../${chapterFolder}/${lessonFolder}/exercise.ts`);
  return module.default;
}

function metaOf(place: LessonFolder, source: LessonSource): LessonMeta {
  const { number, slug, title } = place.chapter;
  return {
    slug: slugOf(place),
    chapter: { number, slug, title },
    title: source.title,
    question: source.question,
    minutes: source.minutes,
  };
}

const slugOf = ({ chapter, lesson }: LessonFolder): string => `${chapter.slug}/${lesson}`;
