import { Refusal } from "../refusal.ts";
import { draftLimits } from "./limits.ts";
import { declarationFile, isPartOfExercise, proseFile } from "./paths.ts";

/**
 * Holds the files of an exercise to its form: paths within its folder, text, and not too much of it.
 * @throws Refusal in one sentence that names the file
 */
export function checkFiles(files: Readonly<Record<string, string>>): void {
  const paths = Object.keys(files);
  if (paths.length > draftLimits.files)
    throw new Refusal("invalid", `An exercise has at most ${draftLimits.files} files.`);
  let all = 0;
  for (const [path, text] of Object.entries(files)) {
    checkPath(path);
    if (text.includes("\0") || !text.isWellFormed())
      throw new Refusal("invalid", `${path} is no text: it holds characters that no text has.`);
    const size = Buffer.byteLength(text);
    if (size > draftLimits.file)
      throw new Refusal("invalid", `${path} is larger than ${draftLimits.file / 1024} KB.`);
    all += size;
  }
  if (all > draftLimits.all)
    throw new Refusal("invalid", `The files are larger than ${draftLimits.all / 1024 / 1024} MB together.`);
  const clash = paths.find((path) => paths.some((other) => other.startsWith(`${path}/`)));
  if (clash !== undefined) throw new Refusal("invalid", `${clash} cannot be a file and a folder.`);
}

function checkPath(path: string): void {
  const shown = path.slice(0, 80).replaceAll(/\p{Cc}/gu, "�");
  if (path.length > draftLimits.path)
    throw new Refusal("invalid", `The path ${shown}… is longer than ${draftLimits.path} characters.`);
  if (/[\p{Cc}\\]/u.test(path) || !path.isWellFormed() || !isPartOfExercise(path))
    throw new Refusal(
      "invalid",
      `${shown} is no part of an exercise: that has ${proseFile}, ${declarationFile} and, below fastapi or django, start, solution and mutants/NAME.`,
    );
}
