import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadExercise } from "../../content/exercises.ts";
import { contentRoot } from "../../content/reader/folders.ts";
import { readProject } from "../../content/reader/project.ts";
import type { Exercise, Framework } from "../../sandboxes/contract/types.ts";
import { requireRight } from "../classes/access.ts";
import type { Context } from "../context.ts";
import { listExercises } from "../course/exercises.ts";
import type { ExerciseFiles } from "../db/schema/index.ts";
import { Refusal } from "../refusal.ts";
import { adaptProse } from "./adapt-prose.ts";
import { unzipExercise } from "./archive.ts";
import { storeExercise } from "./drafts.ts";
import { declarationFile, proseFile } from "./paths.ts";

/** A new exercise, small and whole, to be changed: it can be proved at once. @returns its id */
export async function beginBlank(context: Context, actor: string, classId: string): Promise<string> {
  const blank = join(process.cwd(), "server/exercises/blank");
  return storeExercise(context, actor, classId, await readProject(blank));
}

/** A new exercise from a zipped folder. @returns its id */
export async function beginFromZip(context: Context, actor: string, classId: string, zip: Uint8Array) {
  await requireRight(context.database.queries, classId, actor, "teach");
  return storeExercise(context, actor, classId, unzipExercise(zip));
}

/**
 * A new exercise from one of the course: its prose, programs and wrong programs. The course's checks are programs, and those
 * of a class are data: each begins with a request that is to be replaced, and the proof says which catch nothing yet.
 * @returns its id
 */
export async function beginFromCourse(context: Context, actor: string, classId: string, lesson: string) {
  await requireRight(context.database.queries, classId, actor, "teach");
  const found = (await listExercises()).find((candidate) => candidate.lesson === lesson);
  if (!found) throw new Refusal("invalid", `The course has no exercise "${lesson}".`);
  const exercise = await loadExercise(found.place);
  const files: Record<string, string> = {};
  for (const side of found.frameworks) Object.assign(files, await readSide(found.place, side, exercise));
  const mdx = await readFile(join(contentRoot, found.place, "index.mdx"), "utf8");
  files[proseFile] = adaptProse(mdx, files);
  files[declarationFile] = `${JSON.stringify(declarationOf(exercise, found.frameworks), null, 2)}\n`;
  return storeExercise(context, actor, classId, files, lesson);
}

async function readSide(place: string, side: Framework, { mutants }: Exercise): Promise<ExerciseFiles> {
  const names = ["start", "solution", ...Object.keys(mutants[side] ?? {}).map((name) => `mutants/${name}`)];
  const read = names.map(async (name) => {
    const files = await readProject(join(contentRoot, place, side, name));
    return Object.entries(files).map(([path, text]) => [`${side}/${name}/${path}`, text] as const);
  });
  return Object.fromEntries((await Promise.all(read)).flat());
}

function declarationOf(
  { title, task, minutes, checks, mutants }: Exercise,
  frameworks: readonly Framework[],
) {
  const of = (side: Framework) =>
    Object.entries(mutants[side] ?? {}).map(([name, { check }]) => [name, { check }] as const);
  return {
    ...{ title, task, minutes, frameworks },
    checks: checks.map(({ id, sentence, hints }) => ({
      ...{ id, sentence },
      hints: hints.map((hint) => (typeof hint === "string" ? hint : Object.values(hint).join(" "))),
      steps: [{ send: { method: "GET", path: "/" }, expect: { status: [200] } }],
    })),
    mutants: Object.fromEntries(frameworks.map((side) => [side, Object.fromEntries(of(side))])),
  };
}
