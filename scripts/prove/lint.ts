import { access } from "node:fs/promises";
import { join } from "node:path";
import { hintsFor } from "../../sandboxes/contract/read.ts";
import type { Exercise } from "../../sandboxes/contract/types.ts";
import { frameworksOf, mutantFolders } from "./programs.ts";

/** Fewer hints than this are no ladder. */
const leastHints = 3;

/**
 * What is wrong with an exercise before anything runs, a sentence each: ids used twice, too few hints,
 * mutants that are named but not there or there but not named, folders that are missing.
 * @param folder path of the lesson
 */
export async function lintExercise(folder: string, exercise: Exercise): Promise<readonly string[]> {
  return [...lintChecks(exercise), ...(await lintFolders(folder, exercise))];
}

function lintChecks(exercise: Exercise): string[] {
  const { checks, frameworks, mutants } = exercise;
  const ids = checks.map((check) => check.id);
  const problems = [
    ...(checks.length === 0 ? ["has no checks"] : []),
    ...(Object.keys(frameworks).length === 0 ? ["is for no framework"] : []),
    ...repeated(ids).map((id) => `two checks are called "${id}"`),
  ];
  for (const check of checks) {
    const { id, mistakes, sentence } = check;
    for (const framework of frameworksOf(exercise)) {
      const hints = hintsFor(check, framework).length;
      if (hints < leastHints)
        problems.push(`check "${id}" has ${hints} hints for ${framework}, not ${leastHints} or more`);
    }
    if (!sentence.endsWith(".")) problems.push(`check "${id}" is no sentence: ${sentence}`);
    for (const twice of repeated(mistakes.map((mistake) => mistake.id)))
      problems.push(`check "${id}" knows two mistakes "${twice}"`);
  }
  for (const [framework, catches] of Object.entries(mutants)) {
    for (const [name, caught] of Object.entries(catches)) {
      const check = checks.find(({ id }) => id === caught.check);
      if (!check)
        problems.push(`mutant ${framework}/${name} names check "${caught.check}", which is not there`);
      else if (caught.mistake && !check.mistakes.some(({ id }) => id === caught.mistake))
        problems.push(
          `mutant ${framework}/${name} names mistake "${caught.mistake}", which "${check.id}" does not know`,
        );
    }
  }
  return problems;
}

async function lintFolders(folder: string, exercise: Exercise): Promise<string[]> {
  const problems: string[] = [];
  for (const framework of frameworksOf(exercise)) {
    for (const name of ["start", "solution"]) {
      if (!(await exists(join(folder, framework, name)))) problems.push(`${framework}/${name} is missing`);
    }
    const named = Object.keys(exercise.mutants[framework] ?? {});
    const present = await mutantFolders(folder, framework);
    for (const name of named.filter((mutant) => !present.includes(mutant)))
      problems.push(`${framework}/mutants/${name} is missing`);
    for (const name of present.filter((mutant) => !named.includes(mutant)))
      problems.push(`${framework}/mutants/${name} is not named in exercise.ts`);
  }
  return problems;
}

/**
 * What is not proved even when every program behaves: checks that no mutant of a framework is meant for.
 * The start may fail them, which shows less: it fails for many reasons at once.
 */
export function unproved(exercise: Exercise): readonly string[] {
  return frameworksOf(exercise).flatMap((framework) => {
    const aimedAt = Object.values(exercise.mutants[framework] ?? {}).map(({ check }) => check);
    const bare = exercise.checks.filter(({ id }) => !aimedAt.includes(id)).map(({ id }) => id);
    return bare.length > 0 ? [`${framework}: no mutant for ${bare.map((id) => `"${id}"`).join(", ")}`] : [];
  });
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
