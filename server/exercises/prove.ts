import { newSeed } from "../../sandboxes/contract/random.ts";
import type { Exercise, Framework, Report } from "../../sandboxes/contract/types.ts";
import type { GradeWork } from "../grading/grader.ts";
import { exerciseOf } from "./exercise.ts";
import type { OwnExercise } from "./folder.ts";

/** What came of one program of an exercise. */
export interface Proof {
  /** "fastapi/start", "django/mutants/raw-data" */
  readonly program: string;
  /** Why it proves nothing, in a sentence; null when it does. */
  readonly problem: string | null;
}

/**
 * Proves an exercise as the course's are proved: its start fails a check, its solution passes all, every mutant fails the
 * check that is to catch it. The programs are an instructor's, and run where learners' run: within the walls.
 * @param onProof told of each program as it is judged
 */
export async function proveOwnExercise(
  id: string,
  { declared, sides }: OwnExercise,
  grade: GradeWork,
  onProof: (proof: Proof) => void = () => undefined,
): Promise<readonly Proof[]> {
  const exercise = exerciseOf(id, declared);
  const proofs: Proof[] = [];
  const judge = async (framework: Framework, name: string, files: Readonly<Record<string, string>>) => {
    const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
    const report = await grade({ exercise, framework, files: bytes, overlays: {}, seed: newSeed() });
    const proof = { program: `${framework}/${name}`, problem: problemOf(exercise, framework, name, report) };
    proofs.push(proof);
    onProof(proof);
  };
  for (const framework of declared.frameworks) {
    const side = sides[framework];
    if (!side) throw new Error(`The exercise has no side ${framework}.`);
    await judge(framework, "start", side.start);
    await judge(framework, "solution", side.solution);
    for (const [name, files] of Object.entries(side.mutants))
      await judge(framework, `mutants/${name}`, files);
  }
  return proofs;
}

function problemOf(
  { mutants }: Exercise,
  framework: Framework,
  name: string,
  { results }: Report,
): string | null {
  const failed = results.filter(({ status }) => status !== "passed");
  if (name === "start") return failed.length > 0 ? null : "It passes every check already.";
  if (name === "solution") {
    const [first] = failed;
    if (!first) return null;
    const why = first.status === "failed" ? `expected ${first.expected}, received ${first.received}` : "";
    return `It fails "${first.check}": ${why}.`;
  }
  const wanted = mutants[framework]?.[name.replace("mutants/", "")];
  const result = failed.find(({ check }) => check === wanted?.check);
  if (result?.status !== "failed") return `It is not caught by "${wanted?.check}".`;
  if (wanted?.mistake !== undefined && result.mistake?.id !== wanted.mistake)
    return `It is caught by "${wanted.check}", but not as "${wanted.mistake}".`;
  return null;
}
