import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { hashOf } from "../codes.ts";
import type { Context } from "../context.ts";
import { assignments, classes, ltiChoices, ltiContexts, ltiLinks } from "../db/schema/index.ts";
import { Refusal } from "../refusal.ts";
import { isLearner, type Message } from "./claims.ts";
import { enrol } from "./people.ts";
import { type Launched, verifyLaunch } from "./verify.ts";

/** Milliseconds for choosing an assignment. */
const patience = 60 * 60 * 1000;

/** Where a launch leads, on this site. `userId`: who is signed in by it; null for staff, who sign in themselves. */
export interface Arrival {
  readonly path: string;
  readonly userId: string | null;
}

type Of<T extends Message["type"]> = Extract<Message, { type: T }>;

/**
 * Answers a launch. A platform brings in learners; who teaches signs in here, because a platform's word makes nobody staff.
 * @throws Refusal in one sentence
 */
export async function launch(
  context: Context,
  given: { readonly idToken: string; readonly state: string },
  kept: string | undefined,
): Promise<Arrival> {
  const { platform, message } = await verifyLaunch(context, given, kept);
  return message.type === "linking"
    ? beginChoice(context, platform, message)
    : openLink(context, platform, message);
}

async function beginChoice(
  context: Context,
  platform: Launched["platform"],
  { deploymentId, course, membershipsUrl, returnUrl, data, roles }: Of<"linking">,
): Promise<Arrival> {
  if (isLearner(roles))
    throw new Refusal("forbidden", "Only who teaches the course chooses its assignments.");
  const key = randomBytes(24).toString("base64url");
  await context.database.queries.insert(ltiChoices).values({
    id: hashOf(key),
    platformId: platform.id,
    ...{ deploymentId, contextId: course.id, title: course.title, membershipsUrl, returnUrl, data },
    expiresAt: new Date(context.now().getTime() + patience),
  });
  return { path: `/classroom/lti/choose?key=${key}`, userId: null };
}

async function openLink(
  { database }: Context,
  platform: Launched["platform"],
  { deploymentId, course, subject, name, number, roles, linkId, ...link }: Of<"resource">,
): Promise<Arrival> {
  return database.transaction(async (queries) => {
    const [joined] = await queries
      .select({ id: ltiContexts.id, classId: ltiContexts.classId, archivedAt: classes.archivedAt })
      .from(ltiContexts)
      .innerJoin(classes, eq(classes.id, ltiContexts.classId))
      .where(
        and(
          eq(ltiContexts.platformId, platform.id),
          eq(ltiContexts.deploymentId, deploymentId),
          eq(ltiContexts.contextId, course.id),
        ),
      );
    if (!joined)
      throw new Refusal(
        "not-found",
        "This course is joined to no class here yet: its instructor does so by choosing an assignment as content.",
      );
    const { classId } = joined;
    const [assignment] = await queries
      .select({ id: assignments.id })
      .from(assignments)
      .where(
        and(
          eq(assignments.id, link.assignmentId ?? ""),
          eq(assignments.classId, classId),
          isNull(assignments.archivedAt),
        ),
      );
    if (!assignment)
      throw new Refusal("not-found", "This link leads to no assignment of this course's class.");
    const values = { assignmentId: assignment.id, lineItemUrl: link.lineItemUrl };
    await queries
      .insert(ltiLinks)
      .values({ courseId: joined.id, resourceLinkId: linkId, ...values })
      .onConflictDoUpdate({ target: [ltiLinks.courseId, ltiLinks.resourceLinkId], set: values });
    const path = `/classroom/${classId}/assignments/${assignment.id}`;
    if (!isLearner(roles)) return { path, userId: null };
    if (joined.archivedAt !== null)
      throw new Refusal("conflict", "This class is archived: nobody joins it any more.");
    const identity = { platformId: platform.id, subject, name, number };
    return { path, userId: await enrol(queries, classId, identity) };
  });
}
