import { eq } from "drizzle-orm";
import type { Queries } from "./db/database.ts";
import { events, ltiContexts, webhooks } from "./db/schema/index.ts";

/** What others can be told of, with the ids of what it happened to. */
export type ClassEvent =
  | {
      readonly type: "submission.graded";
      readonly data: {
        readonly submissionId: string;
        readonly assignmentId: string;
        readonly itemId: string;
        readonly userId: string;
        readonly receivedAt: string;
        readonly points: number;
        readonly possible: number;
      };
    }
  | { readonly type: "results.released"; readonly data: { readonly assignmentId: string } }
  | {
      readonly type: "grade.set";
      readonly data: { readonly assignmentId: string; readonly itemId: string; readonly userId: string };
    };

export const eventTypes = [
  "submission.graded",
  "results.released",
  "grade.set",
] as const satisfies readonly ClassEvent["type"][];

/** Writes down what happened, in the transaction in which it does; where nobody is to be told, nothing is kept. */
export async function tell(queries: Queries, classId: string, { type, data }: ClassEvent): Promise<void> {
  const [hook] = await queries
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(eq(webhooks.classId, classId))
    .limit(1);
  const [course] = await queries
    .select({ id: ltiContexts.id })
    .from(ltiContexts)
    .where(eq(ltiContexts.classId, classId))
    .limit(1);
  if (hook || course) await queries.insert(events).values({ classId, type, data });
}
