import { asc, eq } from "drizzle-orm";
import * as z from "zod";
import { requireAdministrator } from "../accounts/administrators.ts";
import { mayMakeClasses } from "../accounts/people.ts";
import type { Context } from "../context.ts";
import { ltiPlatforms, users } from "../db/schema/index.ts";
import { line, parseInput } from "../input.ts";
import { readOutgoingUrl } from "../outgoing/guarded-fetch.ts";
import { notFound, Refusal } from "../refusal.ts";

export type Platform = typeof ltiPlatforms.$inferSelect;

const platformInput = z.object({
  name: line("The name"),
  issuer: line("The issuer", 255),
  clientId: line("The client id", 255),
  deploymentIds: z
    .string()
    .transform((text) => [...new Set(text.split(/\s+/).filter(Boolean))])
    .pipe(z.array(z.string().max(255)).min(1, "Name at least one deployment.").max(50)),
  authorizeUrl: line("The address for authentication", 500),
  tokenUrl: line("The address for tokens", 500),
  jwksUrl: line("The address of the key set", 500),
});

/** What a platform is told about this site when it is registered there. */
export const toolAddresses = ({ origin }: Context) => ({
  login: `${origin}/api/lti/login`,
  launch: `${origin}/api/lti/launch`,
  keys: `${origin}/api/lti/keys`,
});

/**
 * Registers a learning platform, which is believed about itself on the whole site: whose keys stand for an issuer is no
 * instructor's to say, because all of them join their courses to it. It may bring learners into classes that instructors
 * joined to its courses, and nobody else anywhere else.
 */
export async function addPlatform(context: Context, actor: string, input: unknown): Promise<string> {
  const values = parseInput(platformInput, input);
  const address = (text: string) => readOutgoingUrl(text, context.privateNetwork ?? false).href;
  return context.database.transaction(async (queries) => {
    await requireAdministrator(queries, actor);
    const [row] = await queries
      .insert(ltiPlatforms)
      .values({
        ...values,
        authorizeUrl: address(values.authorizeUrl),
        tokenUrl: address(values.tokenUrl),
        jwksUrl: address(values.jwksUrl),
        createdBy: actor,
      })
      .onConflictDoNothing()
      .returning({ id: ltiPlatforms.id });
    if (!row)
      throw new Refusal("conflict", "A platform with this issuer and client id is registered already.");
    return row.id;
  });
}

/** All of them, with who registered each, to those who may make classes: they see which courses can be joined. */
export async function listPlatforms(context: Context, actor: string) {
  if (!(await mayMakeClasses(context, actor)))
    throw new Refusal("forbidden", "Only who may make classes sees learning platforms.");
  const rows = await context.database.queries
    .select({ platform: ltiPlatforms, registrar: users.name })
    .from(ltiPlatforms)
    .leftJoin(users, eq(users.id, ltiPlatforms.createdBy))
    .orderBy(asc(ltiPlatforms.createdAt));
  return rows.map(({ platform: { id, name, issuer, clientId, createdAt }, registrar }) => ({
    ...{ id, name, issuer, clientId, createdAt, registrar },
  }));
}

/** Its courses are joined to no class any more; accounts, work and grades stay. */
export async function removePlatform(context: Context, actor: string, id: string): Promise<void> {
  await context.database.transaction(async (queries) => {
    await requireAdministrator(queries, actor);
    const gone = await queries
      .delete(ltiPlatforms)
      .where(eq(ltiPlatforms.id, id))
      .returning({ id: ltiPlatforms.id });
    if (gone.length === 0) throw notFound("platform");
  });
}
