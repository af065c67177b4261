import { and, eq, gt } from "drizzle-orm";
import { listAssignments, selectAssignment } from "../assignments/assignments.ts";
import { requireRightToChange } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import { listClasses } from "../classes/classes.ts";
import { may } from "../classes/roles.ts";
import { hashOf } from "../codes.ts";
import type { Context } from "../context.ts";
import { ltiChoices, ltiContexts, ltiPlatforms } from "../db/schema/index.ts";
import { notFound, Refusal } from "../refusal.ts";
import { signMessage } from "./keys.ts";
import { toolAddresses } from "./platforms.ts";

async function selectChoice({ database: { queries }, now }: Context, key: string) {
  const [row] = await queries
    .select({ choice: ltiChoices, platform: ltiPlatforms })
    .from(ltiChoices)
    .innerJoin(ltiPlatforms, eq(ltiPlatforms.id, ltiChoices.platformId))
    .where(and(eq(ltiChoices.id, hashOf(key)), gt(ltiChoices.expiresAt, now())));
  if (!row) throw notFound("choice");
  return row;
}

type Choice = Awaited<ReturnType<typeof selectChoice>>["choice"];

const courseOf = ({ platformId, deploymentId, contextId }: Choice) =>
  and(
    eq(ltiContexts.platformId, platformId),
    eq(ltiContexts.deploymentId, deploymentId),
    eq(ltiContexts.contextId, contextId),
  );

/** What can be chosen for a platform's course: assignments of its class, or of all that they teach while it has none. */
export async function readChoice(context: Context, actor: string, key: string) {
  const { choice, platform } = await selectChoice(context, key);
  const [joined] = await context.database.queries.select().from(ltiContexts).where(courseOf(choice));
  const taught = (await listClasses(context, actor)).filter(
    ({ id, role, archived }) => may(role, "teach") && !archived && (!joined || joined.classId === id),
  );
  const classes = await Promise.all(
    taught.map(async ({ id, name }) => ({
      ...{ id, name },
      assignments: (await listAssignments(context, actor, id)).map(({ id, title }) => ({ id, title })),
    })),
  );
  return { course: choice.title || choice.contextId, platform: platform.name, joined: !!joined, classes };
}

/**
 * Joins the course to the class of the chosen assignment, where it is joined to none, and answers the platform.
 * @returns a signed message, and where the browser carries it
 */
export async function answerChoice(
  context: Context,
  actor: string,
  key: string,
  assignmentId: string,
): Promise<{ readonly returnUrl: string; readonly message: string }> {
  const { choice, platform } = await selectChoice(context, key);
  const { classId, title } = await selectAssignment(context, actor, assignmentId);
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    const used = await queries
      .delete(ltiChoices)
      .where(eq(ltiChoices.id, choice.id))
      .returning({ id: ltiChoices.id });
    if (used.length === 0) throw notFound("choice");
    const { platformId, deploymentId, contextId, title: course, membershipsUrl } = choice;
    const made = await queries
      .insert(ltiContexts)
      .values({ platformId, deploymentId, contextId, title: course, membershipsUrl, classId })
      .onConflictDoNothing()
      .returning({ id: ltiContexts.id });
    const [joined] = await queries.select().from(ltiContexts).where(courseOf(choice));
    if (joined?.classId !== classId)
      throw new Refusal("conflict", "This course is joined to another class already.");
    await queries.update(ltiContexts).set({ membershipsUrl }).where(courseOf(choice));
    const details = { platform: platform.name, course, assignment: title };
    const action = made.length > 0 ? "course.join" : "course.link";
    await record(queries, { classId, actorId: actor, action, subjectId: assignmentId, details });
  });
  const claim = "https://purl.imsglobal.org/spec/lti";
  const item = {
    ...{ type: "ltiResourceLink", title, url: toolAddresses(context).launch },
    custom: { assignment: assignmentId },
    lineItem: { label: title, scoreMaximum: 100, resourceId: assignmentId },
    // Sandboxes need a page of their own: within another site's frame there is no shared memory.
    window: { targetName: "_blank" },
  };
  const message = await signMessage(context, {
    iss: platform.clientId,
    aud: platform.issuer,
    nonce: crypto.randomUUID(),
    [`${claim}/claim/message_type`]: "LtiDeepLinkingResponse",
    [`${claim}/claim/version`]: "1.3.0",
    [`${claim}/claim/deployment_id`]: choice.deploymentId,
    [`${claim}-dl/claim/content_items`]: [item],
    ...(choice.data !== null && { [`${claim}-dl/claim/data`]: choice.data }),
  });
  return { returnUrl: choice.returnUrl, message };
}
