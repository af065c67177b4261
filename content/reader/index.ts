import { join } from "node:path";
import type { Claim } from "../../sandboxes/contract/claim.ts";
import type { Exercise, Framework } from "../../sandboxes/contract/types.ts";
import { type LessonTranslation, translateClaim, translateExercise } from "../translation.ts";
import type { LessonMeta, LessonProject } from "../types.ts";
import { contentRoot, type LessonFolder, lessonFolders, placeOf, slugOf } from "./folders.ts";
import { metaOf } from "./meta.ts";
import { readOverlays, readProject } from "./project.ts";
import { type Prose, readProse } from "./prose.ts";
import { type LessonClaim, readClaims } from "./read-claims.ts";
import { readExercise } from "./read-exercise.ts";
import { readSource } from "./read-source.ts";
import type { ReadLessonSource } from "./schema.ts";
import { isTranslated, readTranslation, type Translated } from "./translated.ts";

export interface Lesson extends Prose {
  readonly meta: LessonMeta;
  /** Absolute path of the lesson's folder. */
  readonly folder: string;
  /** The folder's path below `content/`: "03-validation/01-types-or-fields". */
  readonly place: string;
  /** FastAPI's side, Django's, both in this order, or none. */
  readonly projects: readonly LessonProject[];
  /** Undefined when the lesson is only read. */
  readonly exercise: Exercise | undefined;
  readonly claims: readonly LessonClaim[];
  readonly prerequisites: readonly LessonMeta[];
  readonly previous: LessonMeta | undefined;
  readonly next: LessonMeta | undefined;
}

/** FastAPI stands first, left or above, everywhere on the site. */
const frameworks: readonly Framework[] = ["fastapi", "django"];

/** What there is to read, in reading order, without compiling any prose. */
export async function listLessons(): Promise<readonly LessonMeta[]> {
  return Promise.all((await lessonFolders()).map(async (place) => metaOf(place, await readSource(place))));
}

/** What there is to read, in reading order, with German titles where a lesson is translated. */
export async function listTranslatedLessons(): Promise<readonly LessonMeta[]> {
  return Promise.all(
    (await lessonFolders()).map(async (place) => {
      const meta = metaOf(place, await readSource(place));
      if (!(await isTranslated(place))) return { ...meta, foreign: true };
      return { ...meta, ...titlesOf(await readTranslation(place)), foreign: false };
    }),
  );
}

/** Every claim of the course with its lesson, in reading order. */
export async function listClaims(): Promise<readonly { meta: LessonMeta; claims: readonly Claim[] }[]> {
  const read = (await lessonFolders()).map(async (place) => ({
    meta: metaOf(place, await readSource(place)),
    claims: (await readClaims(place)).map(({ claim }) => claim),
  }));
  return (await Promise.all(read)).filter(({ claims }) => claims.length > 0);
}

/**
 * Everything a lesson's page shows.
 * @param slug "validation/types-or-fields"
 * @param translated the language, when it is not English
 * @throws Error when there is no such lesson, or naming the file in it that cannot be used.
 */
export async function readLesson(slug: string, translated?: Translated): Promise<Lesson> {
  const places = await lessonFolders();
  const place = places.find((candidate) => slugOf(candidate) === slug);
  if (!place) throw new Error(`content: no lesson ${slug}`);
  const folder = join(contentRoot, place.chapterFolder, place.lessonFolder);
  const [source, original, exercise, claims, all] = await Promise.all([
    readSource(place),
    readProse(join(folder, "index.mdx")),
    readExercise(place),
    readClaims(place),
    listLessons(),
  ]);
  const translation = translated ? await readTranslation(place) : undefined;
  const prose = translated
    ? await readProse(
        join(folder, `index.${translated}.mdx`),
        original.sections.flatMap(({ id }) => (id === "" ? [] : [id])),
      )
    : original;
  const at = all.findIndex((meta) => meta.slug === slug);
  const named = translated ? await listTranslatedLessons() : all;
  const asNamed = ({ slug: wanted }: LessonMeta) => named.filter((meta) => meta.slug === wanted);
  return {
    ...prose,
    meta: { ...metaOf(place, source), ...(translation && titlesOf(translation)) },
    folder,
    place: placeOf(place),
    exercise: exercise && translation ? translateExercise(exercise, translation) : exercise,
    claims: translation
      ? claims.map((one) => ({ ...one, claim: translateClaim(one.claim, translation) }))
      : claims,
    projects: await readProjects(folder, source),
    prerequisites: prerequisitesOf(place, source, all.slice(0, at)).flatMap(asNamed),
    previous: named[at - 1],
    next: named[at + 1],
  };
}

const titlesOf = ({ title, question }: LessonTranslation) => ({ title, question });

async function readProjects(folder: string, source: ReadLessonSource): Promise<readonly LessonProject[]> {
  const present = frameworks.flatMap((framework) => {
    const side = source.projects[framework];
    return side ? [{ framework, ...side }] : [];
  });
  return Promise.all(
    present.map(async (side) => {
      const [start, overlays] = await Promise.all([
        readProject(join(folder, side.framework, "start")),
        readOverlays(join(folder, side.framework)),
      ]);
      if (!(side.entry in start)) throw new Error(`${folder}/${side.framework}/start: no file ${side.entry}`);
      return { ...side, start, overlays };
    }),
  );
}

/** @throws Error when one is no lesson, or stands no earlier than this one */
function prerequisitesOf(
  place: LessonFolder,
  { prerequisites }: ReadLessonSource,
  earlier: readonly LessonMeta[],
): readonly LessonMeta[] {
  return prerequisites.map((slug) => {
    const meta = earlier.find((candidate) => candidate.slug === slug);
    if (meta) return meta;
    throw new Error(
      `content/${placeOf(place)}/lesson.ts: prerequisites: "${slug}" is no lesson that stands earlier in the course`,
    );
  });
}
