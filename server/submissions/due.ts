import { and, count, eq } from "drizzle-orm";
import { type Assignment, listAssignments } from "../assignments/assignments.ts";
import { listClasses } from "../classes/classes.ts";
import type { Context } from "../context.ts";
import { submissions } from "../db/schema/index.ts";

export interface AssignedItem {
  readonly itemId: string;
  readonly assignment: Assignment;
  readonly className: string;
  readonly timeZone: string;
  /** Whether hints are shown to them now. */
  readonly hints: boolean;
}

/** Where somebody has to submit a lesson's exercise now. */
export async function listAssigned(
  context: Context,
  actor: string,
  lesson: string,
): Promise<readonly AssignedItem[]> {
  const open = (await listDue(context, actor)).filter(({ assignment }) => assignment.state === "open");
  const found = open.flatMap(({ assignment, className, timeZone }) =>
    assignment.items
      .filter((item) => item.lesson === lesson)
      .map((item) => ({ itemId: item.id, assignment, className, timeZone })),
  );
  return Promise.all(found.map(async (one) => ({ ...one, hints: await showsHints(context, actor, one) })));
}

/** As the assignment says, which is asked of the workbench: hints lie in its page, for who looks there. */
async function showsHints(
  { database }: Context,
  actor: string,
  { assignment, itemId }: { readonly assignment: Assignment; readonly itemId: string },
): Promise<boolean> {
  if (assignment.hints !== "after-submission") return assignment.hints === "always";
  const [row] = await database.queries
    .select({ n: count() })
    .from(submissions)
    .where(and(eq(submissions.itemId, itemId), eq(submissions.userId, actor)));
  return (row?.n ?? 0) > 0;
}

/** All assignments that somebody has as a learner, in classes that are not archived, what is due first coming first. */
export async function listDue(context: Context, actor: string) {
  const classes = (await listClasses(context, actor)).filter(
    (one) => one.role === "learner" && !one.archived,
  );
  const lists = await Promise.all(
    classes.map(async ({ id, name, timeZone }) =>
      (await listAssignments(context, actor, id)).map((assignment) => ({
        assignment,
        className: name,
        timeZone,
      })),
    ),
  );
  const time = ({ assignment }: { assignment: Assignment }) => assignment.dueAt?.getTime() ?? Infinity;
  return lists.flat().sort((a, b) => time(a) - time(b));
}
