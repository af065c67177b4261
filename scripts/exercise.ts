/**
 * `npm run exercise -- FOLDER`: proves an exercise of one's own, which stands in a folder of the course's form with an
 * `exercise.json`. Its programs run within the walls that learners' programs run in.
 */
import { basename, resolve } from "node:path";
import { readOwnExercise } from "../server/exercises/folder.ts";
import { proveOwnExercise } from "../server/exercises/prove.ts";
import { confineGrading } from "../server/grading/confining.ts";

async function main(): Promise<boolean> {
  const [, , given] = process.argv;
  if (!given) throw new Error("Name the exercise's folder: npm run exercise -- FOLDER");
  const folder = resolve(given);
  const exercise = await readOwnExercise(folder);
  const walls = await confineGrading(0);
  try {
    const proofs = await proveOwnExercise(basename(folder), exercise, walls.grade, ({ program, problem }) =>
      console.log(
        `${problem === null ? "proved" : "MISSED"}  ${program}${problem === null ? "" : `: ${problem}`}`,
      ),
    );
    return proofs.every(({ problem }) => problem === null);
  } finally {
    await walls.close();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
