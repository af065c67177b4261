import { exerciseOf } from "../../sandboxes/contract/declared/exercise.ts";
import { newSeed } from "../../sandboxes/contract/random.ts";
import type { Exercise, Framework, Report } from "../../sandboxes/contract/types.ts";
import type { GradeWork } from "../grading/grader.ts";
import type { OwnExercise } from "./assemble.ts";

/** What came of one program of an exercise. */
export interface Proof {
  /** "fastapi/start", "django/mutants/raw-data" */
  readonly program: string;
  /** Why it proves nothing, in a sentence; null when it does. */
  readonly problem: string | null;
}

/** A program whose behaviour is a part of the proof. */
interface Program {
  readonly framework: Framework;
  /** "start", "solution", "mutants/raw-data" */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** All programs of an exercise, in the order in which they are judged. */
export function programsOf({ declared, sides }: OwnExercise): readonly Program[] {
  return declared.frameworks.flatMap((framework) => {
    const side = sides[framework];
    if (!side) throw new Error(`The exercise has no side ${framework}.`);
    const { start, solution, mutants } = side;
    return [
      { framework, name: "start", files: start },
      { framework, name: "solution", files: solution },
      ...Object.entries(mutants).map(([name, files]) => ({ framework, name: `mutants/${name}`, files })),
    ];
  });
}

/**
 * Proves an exercise as the course's are proved: its start fails a check, its solution passes all, every mutant fails the
 * check that is to catch it. The programs are an instructor's, and run where learners' run: within the walls.
 * @param onProof told of each program as it is judged
 */
export async function proveOwnExercise(
  id: string,
  own: OwnExercise,
  grade: GradeWork,
  onProof: (proof: Proof) => void = () => undefined,
): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (const program of programsOf(own)) {
    const proof = await proveProgram(id, own, program, grade);
    proofs.push(proof);
    onProof(proof);
  }
  return proofs;
}

/** Runs one program within the walls and says what it proves. */
export async function proveProgram(
  id: string,
  { declared }: OwnExercise,
  { framework, name, files }: Program,
  grade: GradeWork,
): Promise<Proof> {
  const exercise = exerciseOf(id, declared);
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  const report = await grade({ exercise, framework, files: bytes, overlays: {}, seed: newSeed() });
  return { program: `${framework}/${name}`, problem: problemOf(exercise, framework, name, report) };
}

function problemOf(
  exercise: Exercise,
  framework: Framework,
  name: string,
  { results }: Report,
): string | null {
  const failed = results.filter(({ status }) => status !== "passed");
  if (name === "start") return failed.length > 0 ? null : "It passes every check already.";
  if (name === "solution") {
    const [first] = failed;
    if (!first) return results.length === exercise.checks.length ? null : "Not every check was carried out.";
    const why = first.status === "failed" ? `expected ${first.expected}, received ${first.received}` : "";
    return `It fails "${first.check}": ${why}.`;
  }
  const wanted = exercise.mutants[framework]?.[name.replace("mutants/", "")];
  const result = failed.find(({ check }) => check === wanted?.check);
  if (result?.status !== "failed") return `It is not caught by "${wanted?.check}".`;
  if (wanted?.mistake !== undefined && result.mistake?.id !== wanted.mistake)
    return `It is caught by "${wanted.check}", but not as "${wanted.mistake}".`;
  return null;
}
