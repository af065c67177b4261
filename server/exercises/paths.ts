/** The prose, the checks. */
export const proseFile = "index.md";
export const declarationFile = "exercise.json";

/** What may lie in an exercise's folder, and where: the two files above, and programs. */
const program = /^(fastapi|django)\/(start|solution|mutants\/[a-z][a-z0-9-]{0,63})\/(.+)$/;

/** The program that a path belongs to, "fastapi/mutants/answers-200", with what is left of the path; null for none. */
export function placeInProgram(path: string): { readonly program: string; readonly rest: string } | null {
  const [, side, version, rest] = program.exec(path) ?? [];
  return side && version && rest ? { program: `${side}/${version}`, rest } : null;
}

/** Whether the path leads to a part of an exercise, and nowhere else. */
export function isPartOfExercise(path: string): boolean {
  if (path === proseFile || path === declarationFile) return true;
  const rest = placeInProgram(path)?.rest.split("/");
  return rest?.every((part) => part !== "" && part !== "." && part !== "..") ?? false;
}
