import { join } from "node:path";
import { readProject } from "../../content/reader/project.ts";
import { parseInput } from "../input.ts";
import { Refusal } from "../refusal.ts";
import { submittedFiles } from "../submissions/files.ts";
import { assemble, type OwnExercise } from "./assemble.ts";
import { declarationFile, isPartOfExercise } from "./paths.ts";

/**
 * Reads an exercise from a folder of the course's form: `FRAMEWORK/start`, `FRAMEWORK/solution`,
 * `FRAMEWORK/mutants/NAME`, and `exercise.json` in the place of `exercise.ts`.
 * @throws Refusal in one sentence that names what is missing or wrong
 */
export async function readOwnExercise(folder: string): Promise<OwnExercise> {
  const found = await readProject(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal("invalid", error.code === "ENOENT" ? `There is no ${folder}.` : error.message);
  });
  if (found[declarationFile] === undefined)
    throw new Refusal("invalid", `There is no ${join(folder, declarationFile)}.`);
  const parts = Object.entries(found).filter(([path]) => isPartOfExercise(path));
  const { exercise, problems } = assemble(Object.fromEntries(parts));
  const [first] = problems;
  if (first)
    throw new Refusal(
      "invalid",
      first.line === null ? first.message : `${first.file}, line ${first.line}: ${first.message}`,
    );
  if (!exercise) throw new Error("What has no problem is an exercise.");
  for (const side of Object.values(exercise.sides))
    for (const files of [side.start, side.solution, ...Object.values(side.mutants)]) holdToSubmission(files);
  return exercise;
}

/** The same graders run it. */
function holdToSubmission(files: Readonly<Record<string, string>>): void {
  parseInput(
    submittedFiles,
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, { text }])),
  );
}
