import { and, eq, isNotNull, max, sql } from "drizzle-orm";
import * as z from "zod";
import { listAssignments } from "../assignments/assignments.ts";
import type { Context } from "../context.ts";
import type { Queries } from "../db/database.ts";
import {
  accounts,
  assignmentItems,
  type events,
  ltiContexts,
  ltiLinks,
  ltiPlatforms,
  ltiScores,
  memberships,
  submissions,
} from "../db/schema/index.ts";
import { readOwnGrades } from "../gradebook/gradebook.ts";
import { scopes } from "./claims.ts";
import { providerOf, selectOptionalSubjectName } from "./people.ts";
import { askService } from "./services.ts";

const of = z.object({ assignmentId: z.string(), userId: z.string().optional() });

/** A row for every learner whose platform keeps a grade that an event may have changed. */
export async function addressScores(queries: Queries, event: typeof events.$inferSelect): Promise<void> {
  const { assignmentId, userId } = of.parse(event.data);
  const links = await queries
    .select({ linkId: ltiLinks.id, platformId: ltiContexts.platformId })
    .from(ltiLinks)
    .innerJoin(ltiContexts, eq(ltiContexts.id, ltiLinks.courseId))
    .where(
      and(
        eq(ltiLinks.assignmentId, assignmentId),
        eq(ltiContexts.classId, event.classId),
        isNotNull(ltiLinks.lineItemUrl),
      ),
    );
  for (const { linkId, platformId } of links) {
    const people = await queries
      .select({ userId: memberships.userId })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.userId, memberships.userId))
      .where(
        and(
          eq(memberships.classId, event.classId),
          eq(accounts.providerId, providerOf(platformId)),
          userId === undefined ? undefined : eq(memberships.userId, userId),
        ),
      );
    const asked = { eventId: event.id, status: "waiting", tries: 0, problem: null } as const;
    for (const person of people)
      await queries
        .insert(ltiScores)
        .values({ linkId, userId: person.userId, ...asked })
        .onConflictDoUpdate({ target: [ltiScores.linkId, ltiScores.userId], set: asked });
  }
}

/**
 * Tells a platform what a learner has of an assignment now, with the time at which the work was submitted; a grade that is
 * not there or not shown yet is told as pending.
 * @returns when to tell it again, because results are shown then; null when an event will ask for it
 * @throws Error when it is to be tried again
 */
export async function sendScore(context: Context, scoreId: string): Promise<Date | null> {
  const { queries } = context.database;
  const [row] = await queries
    .select()
    .from(ltiScores)
    .innerJoin(ltiLinks, eq(ltiLinks.id, ltiScores.linkId))
    .innerJoin(ltiContexts, eq(ltiContexts.id, ltiLinks.courseId))
    .innerJoin(ltiPlatforms, eq(ltiPlatforms.id, ltiContexts.platformId))
    .where(eq(ltiScores.id, scoreId));
  const lineItem = row?.lti_links.lineItemUrl;
  if (!row || !lineItem) return null;
  const { lti_scores: score, lti_links: link, lti_contexts: course, lti_platforms: platform } = row;
  const subject = await selectOptionalSubjectName(queries, platform.id, score.userId);
  const [assignment] = (await listAssignments(context, score.userId, course.classId)).filter(
    ({ id }) => id === link.assignmentId,
  );
  if (subject === null || !assignment) return null;
  const { columns, rows } = await readOwnGrades(context, score.userId, course.classId);
  const percent = rows[0]?.scores[columns.findIndex(({ id }) => id === link.assignmentId)]?.percent ?? null;
  const [last] = await queries
    .select({ at: max(submissions.receivedAt) })
    .from(submissions)
    .innerJoin(assignmentItems, eq(assignmentItems.id, submissions.itemId))
    .where(and(eq(assignmentItems.assignmentId, link.assignmentId), eq(submissions.userId, score.userId)));
  const body = JSON.stringify({
    userId: subject,
    timestamp: context.now().toISOString(),
    ...(percent === null
      ? { activityProgress: "Submitted", gradingProgress: "Pending" }
      : { activityProgress: "Completed", gradingProgress: "FullyGraded" }),
    ...(percent !== null && { scoreGiven: percent, scoreMaximum: 100 }),
    ...(last?.at && { submission: { submittedAt: last.at.toISOString() } }),
  });
  const headers = { "content-type": "application/vnd.ims.lis.v1.score+json" };
  const problem = await askService(context, platform, scopes.score, scoresOf(lineItem), {
    ...{ method: "POST", headers, body },
  }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  await queries
    .update(ltiScores)
    .set({
      status: problem === null ? "delivered" : "waiting",
      tries: sql`${ltiScores.tries} + 1`,
      ...{ problem, triedAt: context.now() },
    })
    // Another event may have asked for it meanwhile: that one is told by its own job.
    .where(and(eq(ltiScores.id, scoreId), eq(ltiScores.eventId, score.eventId)));
  if (problem !== null) throw new Error(problem);
  const { release, releasedAt, dueAt } = assignment;
  return release === "when-due" && releasedAt === null && dueAt && dueAt > context.now() ? dueAt : null;
}

/** No try succeeded. */
export async function giveUpScore({ database }: Context, scoreId: string): Promise<void> {
  await database.queries
    .update(ltiScores)
    .set({ status: "failed" })
    .where(and(eq(ltiScores.id, scoreId), eq(ltiScores.status, "waiting")));
}

/** Before the query that some platforms' addresses have. */
function scoresOf(lineItem: string): string {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/scores`;
  return url.href;
}
