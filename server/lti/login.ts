import { randomBytes } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import * as z from "zod";
import { hashOf } from "../codes.ts";
import type { Context } from "../context.ts";
import { ltiLogins, ltiPlatforms } from "../db/schema/index.ts";
import { parseInput } from "../input.ts";
import { countTry } from "../limits.ts";
import { Refusal } from "../refusal.ts";
import { toolAddresses } from "./platforms.ts";

/** Milliseconds between a login and its launch. */
const patience = 10 * 60 * 1000;

const loginInput = z.object({
  iss: z.string().max(255),
  client_id: z.string().max(255),
  login_hint: z.string().max(2000),
  lti_message_hint: z.string().max(4000).optional(),
});

export interface Login {
  /** Back to the platform, which knows who sits there. */
  readonly redirect: string;
  /** To be kept by the browser, and compared at the launch. */
  readonly state: string;
}

/**
 * Begins a sign-in that a platform asks for. State and nonce are random, kept for ten minutes and good for one launch, in
 * the browser that began. What the platform names as target is not used: where a launch leads is decided here.
 * @param address where the request comes from
 */
export async function beginLogin(context: Context, input: unknown, address: string): Promise<Login> {
  await countTry(context, `lti-from:${address}`, { tries: 1000, seconds: 600 });
  const { iss, client_id, login_hint, lti_message_hint } = parseInput(loginInput, input);
  const { queries } = context.database;
  const [platform] = await queries
    .select()
    .from(ltiPlatforms)
    .where(and(eq(ltiPlatforms.issuer, iss), eq(ltiPlatforms.clientId, client_id)));
  if (!platform) throw new Refusal("not-found", "This learning platform is not registered here.");
  const [state, nonce] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString("base64url"));
  if (!state || !nonce) throw new Error("no random bytes");
  await queries.delete(ltiLogins).where(lt(ltiLogins.expiresAt, context.now()));
  const expiresAt = new Date(context.now().getTime() + patience);
  await queries.insert(ltiLogins).values({ id: hashOf(state), platformId: platform.id, nonce, expiresAt });
  const redirect = new URL(platform.authorizeUrl);
  const query = {
    ...{ scope: "openid", response_type: "id_token", response_mode: "form_post", prompt: "none" },
    ...{ client_id, redirect_uri: toolAddresses(context).launch, login_hint, state, nonce },
    ...(lti_message_hint !== undefined && { lti_message_hint }),
  };
  for (const [name, value] of Object.entries(query)) redirect.searchParams.set(name, value);
  return { redirect: redirect.href, state };
}
