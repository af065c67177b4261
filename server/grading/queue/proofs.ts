import type { PgBoss } from "pg-boss";
import type { Database } from "../../db/database.ts";
import { carryOutProof } from "../../exercises/carry-out.ts";
import { noteProof } from "../../exercises/proofs.ts";
import type { GradeWork } from "../grader.ts";
import { proofJob, proving, unproved } from "./boss.ts";

/** Why, when no try succeeded, for the instructor. It says nothing of the exercise. */
const givenUp = "No try of the grader succeeded. Ask for the proof again.";

/**
 * Carries out proofs of exercises that instructors ask for, one at a time beside what learners submit: a proof has many
 * programs, and must not take every slot from those who wait for a grade.
 */
export async function workOnProofs(
  boss: PgBoss,
  database: Database,
  grade: GradeWork,
  log: (message: string) => void,
): Promise<void> {
  await boss.work(proving, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) {
      const { proof } = proofJob.parse(data);
      await carryOutProof(database, proof, grade).catch((error: unknown) => {
        log(`Proof ${proof} is to be tried again: ${error instanceof Error ? error.message : String(error)}`);
        throw error;
      });
    }
  });
  await boss.work(unproved, async (jobs) => {
    for (const { data } of jobs) {
      const { proof } = proofJob.parse(data);
      log(`Proof ${proof} could not be carried out.`);
      await noteProof(database, proof, { status: "broken", failure: givenUp });
    }
  });
}
