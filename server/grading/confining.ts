import type { GradeWork } from "./grader.ts";
import { grade } from "./sandbox/grade.ts";
import { surveyGround } from "./sandbox/ground.ts";
import { limits } from "./sandbox/limits.ts";
import { Spares } from "./sandbox/spares.ts";

/**
 * Grades within walls, each program in a container of its own.
 * @param spares containers that stand ready; each holds half a gigabyte of memory
 * @param niceness how much programs give way to what else runs on this machine
 * @throws CannotGrade in one sentence, when this machine cannot confine programs
 */
export async function confineGrading(
  spares: number,
  niceness = 0,
): Promise<{ readonly grade: GradeWork; close(): Promise<void> }> {
  const bounds = { ...limits, niceness };
  const standing = new Spares(await surveyGround(), bounds, spares);
  return {
    async grade(work) {
      const confined = await standing.take();
      try {
        return await grade(confined, work, bounds);
      } finally {
        await confined.end();
      }
    },
    close: () => standing.close(),
  };
}
