import type { Database } from "../db/database.ts";
import type { StoredProof } from "../db/schema/index.ts";
import type { GradeWork } from "../grading/grader.ts";
import { assemble } from "./assemble.ts";
import { noteProof, selectOptionalUnproved } from "./proofs.ts";
import { programsOf, proveProgram } from "./prove.ts";

/** Characters of a sentence that is kept: it can quote what a program answered. */
const longest = 2_000;

/**
 * Carries a proof out, program by program, and writes each down as it is judged: who goes on after a grader that died begins
 * where that one was. Ends early when the proof was given up.
 * @throws when the machine could not run a program
 */
export async function carryOutProof(database: Database, id: string, grade: GradeWork): Promise<void> {
  const row = await selectOptionalUnproved(database, id);
  if (!row) return;
  const { exercise } = assemble(row.files);
  if (!exercise) throw new Error("The files of a proof are complete when it is asked for.");
  let programs: readonly StoredProof[] = row.programs;
  if (!(await noteProof(database, id, { status: "running" }))) return;
  for (const program of programsOf(exercise)) {
    const name = `${program.framework}/${program.name}`;
    if (programs.some((known) => known.program === name)) continue;
    const { problem } = await proveProgram(row.exerciseId, exercise, program, grade);
    programs = [...programs, { program: name, problem: plain(problem) }];
    if (!(await noteProof(database, id, { status: "running", programs }))) return;
  }
  const passed = programs.every(({ problem }) => problem === null);
  await noteProof(database, id, { status: passed ? "passed" : "failed", programs });
}

/** PostgreSQL's JSON holds no null character and no half of one. */
const plain = (problem: string | null) =>
  problem?.slice(0, longest).replaceAll("\0", "\u2400").toWellFormed() ?? null;
