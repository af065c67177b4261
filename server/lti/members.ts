import { eq } from "drizzle-orm";
import * as z from "zod";
import { requireRight, requireRightToChange } from "../classes/access.ts";
import { record } from "../classes/audit.ts";
import type { Context } from "../context.ts";
import { ltiContexts, ltiPlatforms } from "../db/schema/index.ts";
import { Refusal } from "../refusal.ts";
import { isLearner, scopes } from "./claims.ts";
import { enrol } from "./people.ts";
import type { Platform } from "./platforms.ts";
import { askService } from "./services.ts";

/** Pages of members that are read. */
const most = 50;

const page = z.object({
  members: z.array(
    z.object({
      user_id: z.string().min(1).max(255),
      status: z.string().default("Active"),
      name: z.string().optional(),
      given_name: z.string().optional(),
      family_name: z.string().optional(),
      lis_person_sourcedid: z.string().optional(),
      roles: z.array(z.string()),
    }),
  ),
});

/** The courses of platforms that a class is joined to. */
export async function listCourses({ database: { queries } }: Context, actor: string, classId: string) {
  await requireRight(queries, classId, actor, "teach");
  const rows = await queries
    .select({ course: ltiContexts, platform: ltiPlatforms })
    .from(ltiContexts)
    .innerJoin(ltiPlatforms, eq(ltiPlatforms.id, ltiContexts.platformId))
    .where(eq(ltiContexts.classId, classId));
  return rows.map(({ course: { id, title, contextId, membershipsUrl }, platform }) => ({
    ...{ id, title: title || contextId, platform: platform.name, hasMembers: membershipsUrl !== null },
  }));
}

/**
 * Brings in the active learners of the class's courses (names and roles service). Nobody is removed.
 * @returns how many learners the platforms named
 */
export async function bringInMembers(context: Context, actor: string, classId: string): Promise<number> {
  const { queries } = context.database;
  await requireRightToChange(queries, classId, actor, "teach");
  const courses = await queries
    .select({ course: ltiContexts, platform: ltiPlatforms })
    .from(ltiContexts)
    .innerJoin(ltiPlatforms, eq(ltiPlatforms.id, ltiContexts.platformId))
    .where(eq(ltiContexts.classId, classId));
  const found: { platformId: string; subject: string; name: string; number: string | null }[] = [];
  for (const { course, platform } of courses) {
    if (course.membershipsUrl === null) continue;
    const members = await readMembers(context, platform, course.membershipsUrl).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Refusal("conflict", `${platform.name} did not say who is in the course: ${reason}`);
    });
    for (const one of members)
      if (one.status === "Active" && isLearner(one.roles))
        found.push({
          platformId: platform.id,
          subject: one.user_id,
          name: one.name ?? [one.given_name, one.family_name].filter(Boolean).join(" "),
          number: one.lis_person_sourcedid ?? null,
        });
  }
  await context.database.transaction(async (queries) => {
    await requireRightToChange(queries, classId, actor, "teach");
    for (const identity of found) await enrol(queries, classId, identity);
    const details = { named: found.length };
    await record(queries, { classId, actorId: actor, action: "course.members", details });
  });
  return found.length;
}

async function readMembers(context: Context, platform: Platform, first: string) {
  const members: z.output<typeof page>["members"] = [];
  const headers = { accept: "application/vnd.ims.lti-nrps.v2.membershipcontainer+json" };
  let url: string | undefined = first;
  for (let n = 0; url !== undefined && n < most; n++) {
    const answer = await askService(context, platform, scopes.members, url, { method: "GET", headers });
    members.push(...page.parse(await answer.json()).members);
    url = /<([^>]+)>\s*;[^,]*rel="?next"?/.exec(answer.headers.get("link") ?? "")?.[1];
  }
  return members;
}
