import { join } from "node:path";
import { voiceNames } from "../../components/ui/voice.ts";
import { contentRoot, lessonFolders, placeOf, slugOf } from "../../content/reader/folders.ts";
import { readProject } from "../../content/reader/project.ts";
import { readExercise } from "../../content/reader/read-exercise.ts";
import type { Framework } from "../../sandboxes/contract/types.ts";
import { frameworksOf } from "../../scripts/prove/programs.ts";
import type { Voice } from "./workbench.ts";

/** What a learner does to one project's files, to get from the start to the solution. */
export interface Edits {
  readonly voice: Voice;
  /** Whether something runs before each start, such as migrations: then edits count only after another start. */
  readonly prepared: boolean;
  /** By path; null for a file that goes. */
  readonly files: ReadonlyMap<string, { readonly text: string; readonly isNew: boolean } | null>;
}

/** An exercise with the sides that are solved in it. */
export interface Assignment {
  readonly slug: string;
  readonly sides: readonly Edits[];
}

/**
 * For each chapter the first exercises which together have every framework that the chapter's exercises have: one, or
 * one for each.
 */
export async function firstExercises(): Promise<ReadonlyMap<string, readonly Assignment[]>> {
  const found = new Map<string, Assignment[]>();
  const solved = new Set<string>();
  for (const place of await lessonFolders()) {
    const exercise = await readExercise(place);
    const chapter = place.chapterFolder;
    if (!exercise) continue;
    const sides = frameworksOf(exercise).filter((framework) => !solved.has(`${chapter} ${framework}`));
    if (sides.length === 0) continue;
    for (const framework of sides) solved.add(`${chapter} ${framework}`);
    const folder = join(contentRoot, placeOf(place));
    const edits = await Promise.all(
      sides.map(async (framework) => ({
        ...(await editsOf(folder, framework)),
        prepared: exercise.frameworks[framework]?.prepare !== undefined,
      })),
    );
    found.set(chapter, [...(found.get(chapter) ?? []), { slug: slugOf(place), sides: edits }]);
  }
  return found;
}

async function editsOf(folder: string, framework: Framework): Promise<Omit<Edits, "prepared">> {
  const [start, solution] = await Promise.all(
    ["start", "solution"].map((version) => readProject(join(folder, framework, version))),
  );
  if (!start || !solution) throw new Error(`${folder}: no start or no solution`);
  const changed = Object.entries(solution).filter(([path, text]) => start[path] !== text);
  const gone = Object.keys(start).filter((path) => !(path in solution));
  return {
    voice: voiceNames[framework],
    files: new Map([
      ...gone.map((path) => [path, null] as const),
      ...changed.map(([path, text]) => [path, { text, isNew: !(path in start) }] as const),
    ]),
  };
}
