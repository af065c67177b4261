import { and, desc, eq, isNull } from "drizzle-orm";
import * as z from "zod";
import type { Framework } from "../../sandboxes/contract/types.ts";
import { selectAssignment } from "../assignments/assignments.ts";
import { selectAccess } from "../classes/access.ts";
import { newCode } from "../codes.ts";
import type { Context } from "../context.ts";
import { listExercises } from "../course/exercises.ts";
import {
  assignmentItems,
  assignments,
  type FrameworkChoice,
  fileSets,
  memberships,
  type SubmissionStatus,
  submissions,
} from "../db/schema/index.ts";
import { selectDeclared } from "../exercises/versions.ts";
import { parseInput } from "../input.ts";
import { countTry } from "../limits.ts";
import { notFound, Refusal } from "../refusal.ts";
import { filesHash, sizeOf, submittedFiles } from "./files.ts";

/** What a learner has in hand once the work is stored. */
export interface Receipt {
  readonly submissionId: string;
  readonly receipt: string;
  readonly attempt: number;
  readonly receivedAt: Date;
  readonly status: SubmissionStatus;
  /** The same files were there already: this is the receipt of then, and no attempt was used. */
  readonly repeated: boolean;
}

const submissionInput = z.strictObject({
  itemId: z.string().max(64),
  framework: z.enum(["fastapi", "django"]),
  files: submittedFiles,
});

/**
 * Stores work, then has it graded. Its time is the server's. Nothing but files is taken from a browser: no result, no
 * version, no time.
 * @throws Refusal when it is not open for them, attempts are used up, or the files cannot be taken
 */
export async function submit(context: Context, actor: string, input: unknown): Promise<Receipt> {
  // Before the files are read: reading them is what costs.
  await countTry(context, `submit:${actor}`, { tries: 30, seconds: 300 });
  const { itemId, framework, files } = parseInput(submissionInput, input);
  const [item] = await context.database.queries
    .select({
      assignmentId: assignmentItems.assignmentId,
      version: assignmentItems.contentVersion,
      lesson: assignmentItems.lesson,
      own: assignmentItems.ownVersionId,
    })
    .from(assignmentItems)
    .innerJoin(assignments, eq(assignments.id, assignmentItems.assignmentId))
    .where(and(eq(assignmentItems.id, itemId), isNull(assignments.archivedAt)));
  if (!item) throw notFound("exercise");
  const assignment = await selectAssignment(context, actor, item.assignmentId);
  const { archived } = await selectAccess(context.database.queries, assignment.classId, actor);
  if (archived) throw new Refusal("conflict", "This class is archived: it can only be read.");
  if (assignment.state === "closed")
    throw new Refusal(
      "conflict",
      "This assignment is closed: work is no longer taken. Your files are still yours.",
    );
  if (assignment.state !== "open") throw new Refusal("conflict", "This assignment is not open yet.");
  if (!allows(assignment.frameworks, framework))
    throw new Refusal("invalid", `This assignment is solved with ${voices[assignment.frameworks]}.`);
  requireSide(await sidesOf(context, assignment.classId, item), framework);

  const hash = filesHash(files);
  return context.database.transaction(async (queries) => {
    // One at a time for each learner of a class, so that attempts are counted right.
    await queries
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.classId, assignment.classId), eq(memberships.userId, actor)))
      .for("update");
    const earlier = await queries
      .select()
      .from(submissions)
      .where(and(eq(submissions.itemId, itemId), eq(submissions.userId, actor)))
      .orderBy(desc(submissions.attempt));
    const same = earlier.find((row) => row.framework === framework);
    if (same && same.filesHash === hash && same.status !== "failed") return receiptOf(same, true);
    const used = earlier.filter((row) => row.status !== "failed" && row.framework === framework).length;
    if (assignment.attempts !== null && used >= assignment.attempts)
      throw new Refusal("conflict", `All ${assignment.attempts} attempts are used.`);
    await queries
      .insert(fileSets)
      .values({ hash, files, bytes: sizeOf(files) })
      // Held until it is referred to: files that nobody has are removed.
      .onConflictDoUpdate({ target: fileSets.hash, set: { bytes: sizeOf(files) } });
    const [stored] = await queries
      .insert(submissions)
      .values({
        itemId,
        userId: actor,
        framework,
        filesHash: hash,
        contentVersion: item.version,
        attempt: (earlier[0]?.attempt ?? 0) + 1,
        receivedAt: context.now(),
        receipt: newCode(3),
      })
      .returning();
    if (!stored) throw new Error("The submission was not stored.");
    return receiptOf(stored, false);
  });
}

/** The frameworks in which it can be solved. */
async function sidesOf(
  { database: { queries } }: Context,
  classId: string,
  { lesson, own }: { readonly lesson: string; readonly own: string | null },
): Promise<readonly Framework[]> {
  if (own !== null) return (await selectDeclared(queries, classId, own)).declared.frameworks;
  const exercise = (await listExercises()).find((candidate) => candidate.lesson === lesson);
  // One that has left the course is graded by what was frozen of it, or not at all.
  return exercise?.frameworks ?? ["fastapi", "django"];
}

function requireSide(sides: readonly Framework[], framework: Framework): void {
  if (sides.includes(framework)) return;
  const names = sides.map((side) => voices[side]).join(" and ");
  throw new Refusal("invalid", `This exercise is solved with ${names}.`);
}

const voices: Readonly<Record<FrameworkChoice, string>> = {
  fastapi: "FastAPI",
  django: "Django",
  either: "either framework",
  both: "both frameworks",
};

const allows = (choice: FrameworkChoice, framework: Framework) =>
  choice === "either" || choice === "both" || choice === framework;

function receiptOf(row: typeof submissions.$inferSelect, repeated: boolean): Receipt {
  const { id, receipt, attempt, receivedAt, status } = row;
  return { submissionId: id, receipt, attempt, receivedAt, status, repeated };
}
