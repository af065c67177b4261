import type * as z from "zod";
import type { ProjectFiles } from "../../content/types.ts";
import { type DeclaredExercise, declaredExercise } from "../../sandboxes/contract/declared/form.ts";
import type { Framework } from "../../sandboxes/contract/types.ts";
import type { ExerciseFiles } from "../db/schema/index.ts";
import { JsonLines, syntaxProblem } from "./locate.ts";
import { declarationFile, placeInProgram } from "./paths.ts";

/** Characters of exercise.json. */
const longest = 500_000;

/** One side of an exercise. */
interface Side {
  readonly start: ProjectFiles;
  readonly solution: ProjectFiles;
  /** Whole programs: what lies in the mutant's folder, over the solution. */
  readonly mutants: Readonly<Record<string, ProjectFiles>>;
}

export interface OwnExercise {
  readonly declared: DeclaredExercise;
  readonly sides: Readonly<Partial<Record<Framework, Side>>>;
}

/** What keeps an exercise from being one, and where. */
export interface ExerciseProblem {
  /** "exercise.json", "fastapi/start" */
  readonly file: string;
  /** From 1; null for a file or folder as a whole. */
  readonly line: number | null;
  readonly message: string;
}

export type Assembled =
  | { readonly exercise: OwnExercise; readonly problems: readonly [] }
  | { readonly exercise: null; readonly problems: readonly ExerciseProblem[] };

/** The exercise that the files of its folder make, or everything that is missing or wrong. */
export function assemble(files: ExerciseFiles): Assembled {
  const declaration = files[declarationFile];
  if (declaration === undefined) return refused({ message: "There is no exercise.json." });
  if (declaration.length > longest)
    return refused({ message: `exercise.json has more than ${longest} characters.` });
  const wrong = syntaxProblem(declaration);
  if (wrong) return refused(wrong);
  const lines = new JsonLines(declaration);
  const parsed = declaredExercise.safeParse(JSON.parse(declaration));
  if (!parsed.success) return refused(...parsed.error.issues.map((issue) => problemOf(issue, lines)));
  const declared = parsed.data;
  const programs = programsIn(files);
  const problems: ExerciseProblem[] = [];
  const sides: Partial<Record<Framework, Side>> = {};
  for (const side of declared.frameworks) {
    const wanted = Object.keys(declared.mutants[side] ?? {});
    const names = ["start", "solution", ...wanted.map((name) => `mutants/${name}`)];
    for (const name of names)
      if (!programs.has(`${side}/${name}`))
        problems.push({ file: `${side}/${name}`, line: null, message: `There is no ${side}/${name}.` });
    for (const program of programs.keys())
      if (program.startsWith(`${side}/mutants/`) && !wanted.includes(program.split("/")[2] ?? ""))
        problems.push({
          ...{ file: declarationFile, line: lines.of(["mutants", side]) },
          message: `exercise.json does not say what catches ${program}.`,
        });
    const read = (name: string) => programs.get(`${side}/${name}`) ?? {};
    const served = side === "fastapi" ? "main.py" : "manage.py";
    for (const name of ["start", "solution"])
      if (programs.has(`${side}/${name}`) && read(name)[served] === undefined)
        problems.push({
          file: `${side}/${name}`,
          line: null,
          message: `There is no ${side}/${name}/${served}.`,
        });
    const mutants = wanted.map(
      (name) => [name, { ...read("solution"), ...read(`mutants/${name}`) }] as const,
    );
    sides[side] = { start: read("start"), solution: read("solution"), mutants: Object.fromEntries(mutants) };
  }
  return problems.length > 0 ? { exercise: null, problems } : { exercise: { declared, sides }, problems: [] };
}

/** Programs by their folder. */
function programsIn(files: ExerciseFiles): ReadonlyMap<string, ProjectFiles> {
  const found = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(files)) {
    const place = placeInProgram(path);
    if (!place) continue;
    const program = found.get(place.program) ?? {};
    program[place.rest] = text;
    found.set(place.program, program);
  }
  return found;
}

const refused = (...found: readonly { readonly message: string; readonly line?: number }[]): Assembled => ({
  exercise: null,
  problems: found.map(({ message, line = null }) => ({ file: declarationFile, line, message })),
});

function problemOf(
  issue: z.core.$ZodIssue,
  lines: JsonLines,
): { readonly message: string; readonly line: number } {
  // A name that is refused has its own reason inside; the path ends with the name.
  const { message } = (issue.code === "invalid_key" && issue.issues[0]) || issue;
  const path = issue.path.flatMap((part) => (typeof part === "symbol" ? [] : part));
  const [unknown] = issue.code === "unrecognized_keys" ? issue.keys : [];
  const line = lines.of(unknown === undefined ? path : [...path, unknown]);
  return {
    line,
    message: message.endsWith(".") || path.length === 0 ? message : `${path.join(" ")}: ${message}.`,
  };
}
