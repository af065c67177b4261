import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readProject } from "../../content/reader/project.ts";
import type { ProjectFiles } from "../../content/types.ts";
import type { Framework } from "../../sandboxes/contract/types.ts";
import { parseInput } from "../input.ts";
import { Refusal } from "../refusal.ts";
import { submittedFiles } from "../submissions/files.ts";
import { type DeclaredExercise, declaredExercise } from "./declared.ts";

/** Characters of exercise.json. */
const longest = 500_000;

/** One side of an exercise. */
export interface Side {
  readonly start: ProjectFiles;
  readonly solution: ProjectFiles;
  /** Whole programs: what lies in the mutant's folder, over the solution. */
  readonly mutants: Readonly<Record<string, ProjectFiles>>;
}

export interface OwnExercise {
  readonly declared: DeclaredExercise;
  readonly sides: Readonly<Partial<Record<Framework, Side>>>;
}

/**
 * Reads an exercise from a folder of the course's form: `FRAMEWORK/start`, `FRAMEWORK/solution`,
 * `FRAMEWORK/mutants/NAME`, and `exercise.json` in the place of `exercise.ts`.
 * @throws Refusal in one sentence that names what is missing or wrong
 */
export async function readOwnExercise(folder: string): Promise<OwnExercise> {
  const declared = parseInput(declaredExercise, await readDeclaration(folder));
  const sides: Partial<Record<Framework, Side>> = {};
  for (const side of declared.frameworks) {
    const [start, solution] = await Promise.all([
      readVersion(folder, `${side}/start`),
      readVersion(folder, `${side}/solution`),
    ]);
    const wanted = Object.keys(declared.mutants[side] ?? {});
    const found = await foldersOf(join(folder, side, "mutants"));
    const unknown = found.find((name) => !wanted.includes(name));
    if (unknown !== undefined)
      throw new Refusal("invalid", `exercise.json does not say what catches ${side}/mutants/${unknown}.`);
    const mutants: Record<string, ProjectFiles> = {};
    for (const name of wanted)
      mutants[name] = { ...solution, ...(await readVersion(folder, `${side}/mutants/${name}`)) };
    sides[side] = { start, solution, mutants };
  }
  return { declared, sides };
}

async function readDeclaration(folder: string): Promise<unknown> {
  const text = await readFile(join(folder, "exercise.json"), "utf8").catch(() => {
    throw new Refusal("invalid", `There is no exercise.json in ${folder}.`);
  });
  if (text.length > longest)
    throw new Refusal("invalid", `exercise.json has more than ${longest} characters.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal("invalid", `exercise.json is no JSON: ${error instanceof Error ? error.message : ""}.`);
  }
}

/** Held to what a submission is held to: the same graders run it. */
async function readVersion(folder: string, path: string): Promise<ProjectFiles> {
  const files = await readProject(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal("invalid", error.code === "ENOENT" ? `There is no ${path}.` : error.message);
  });
  parseInput(
    submittedFiles,
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, { text }])),
  );
  return files;
}

async function foldersOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
