import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readOverlays, readProject } from "../../content/reader/project.ts";
import type { ProjectFiles } from "../../content/types.ts";
import type { Catch, Exercise, Framework } from "../../sandboxes/contract/types.ts";

/** What must come of a program. */
export type Expectation =
  | { readonly kind: "start" }
  | { readonly kind: "solution" }
  | { readonly kind: "mutant"; readonly caught: Catch };

/** One version of one side of an exercise, complete and ready to be served. */
export interface Program {
  readonly exercise: Exercise;
  readonly framework: Framework;
  /** Path within the lesson: "django/mutants/raw-data". */
  readonly name: string;
  readonly files: ProjectFiles;
  /** Of the lesson's side, by name. */
  readonly overlays: Readonly<Record<string, ProjectFiles>>;
  readonly expectation: Expectation;
}

/**
 * Start, solution and mutants of an exercise, in each of its frameworks. A mutant's folder holds the files
 * that differ from the solution.
 * @param folder path of the lesson
 * @throws Error naming the file, when one is missing or not text
 */
export async function programsOf(folder: string, exercise: Exercise): Promise<readonly Program[]> {
  const sides = frameworksOf(exercise).map((framework) => side(folder, exercise, framework));
  return (await Promise.all(sides)).flat();
}

/** The frameworks in which an exercise can be solved, FastAPI first. */
export function frameworksOf(exercise: Exercise): readonly Framework[] {
  return (["fastapi", "django"] as const).filter((framework) => exercise.frameworks[framework]);
}

/** Names of the folders in `mutants/`; none when there is no such folder. */
export async function mutantFolders(folder: string, framework: Framework): Promise<readonly string[]> {
  const entries = await readdir(join(folder, framework, "mutants"), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function side(folder: string, exercise: Exercise, framework: Framework): Promise<Program[]> {
  const read = (name: string) => readProject(join(folder, framework, name));
  const [start, solution, overlays] = await Promise.all([
    read("start"),
    read("solution"),
    readOverlays(join(folder, framework)),
  ]);
  const mutants = Object.entries(exercise.mutants[framework] ?? {}).map(
    async ([name, caught]): Promise<Program> => ({
      exercise,
      framework,
      overlays,
      name: `${framework}/mutants/${name}`,
      files: { ...solution, ...(await read(`mutants/${name}`)) },
      expectation: { kind: "mutant", caught },
    }),
  );
  const common = { exercise, framework, overlays };
  return [
    { ...common, name: `${framework}/start`, files: start, expectation: { kind: "start" } },
    { ...common, name: `${framework}/solution`, files: solution, expectation: { kind: "solution" } },
    ...(await Promise.all(mutants)),
  ];
}
