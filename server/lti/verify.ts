import { and, eq, gt } from "drizzle-orm";
import { createRemoteJWKSet, customFetch, errors, jwtVerify } from "jose";
import { hashOf } from "../codes.ts";
import type { Context } from "../context.ts";
import { ltiLogins, ltiPlatforms } from "../db/schema/index.ts";
import { outgoingOf } from "../outgoing/guarded-fetch.ts";
import { Refusal } from "../refusal.ts";
import { isSame } from "../secret.ts";
import { type Message, readOptionalMessage } from "./claims.ts";
import type { Platform } from "./platforms.ts";

/** Asymmetric alone: with others, who knows a public key could sign by it, or nobody at all would. */
const algorithms = ["RS256", "RS384", "RS512", "ES256", "ES384"];
/** Seconds by which clocks may differ. */
const tolerance = 60;

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

function keySetOf(context: Context, url: string) {
  const known = keySets.get(url);
  if (known) return known;
  const outgoing = outgoingOf(context);
  const made = createRemoteJWKSet(new URL(url), {
    [customFetch]: (address) => outgoing(address, { method: "GET", headers: { accept: "application/json" } }),
  });
  keySets.set(url, made);
  return made;
}

export interface Launched {
  readonly platform: Platform;
  readonly message: Message;
}

/**
 * The message of a launch, once everything about it is right: the login that it answers was begun in this browser and not
 * used yet; the platform signed it, for this site, just now, with the login's nonce; its deployment is a known one.
 * @param kept what the browser kept of the state; undefined when it has nothing
 * @throws Refusal in one sentence
 */
export async function verifyLaunch(
  context: Context,
  given: { readonly idToken: string; readonly state: string },
  kept: string | undefined,
): Promise<Launched> {
  const { queries } = context.database;
  if (kept === undefined || !isSame(kept, given.state))
    throw new Refusal(
      "forbidden",
      "This browser did not begin this sign-in, or keeps no cookies for it. Open the link in a new window.",
    );
  // Taken away before anything is looked at: whatever is wrong with the launch, it is not tried again.
  const [login] = await queries
    .delete(ltiLogins)
    .where(and(eq(ltiLogins.id, hashOf(given.state)), gt(ltiLogins.expiresAt, context.now())))
    .returning();
  if (!login) throw new Refusal("forbidden", "This sign-in was used already, or took too long.");
  const [platform] = await queries.select().from(ltiPlatforms).where(eq(ltiPlatforms.id, login.platformId));
  if (!platform) throw new Refusal("not-found", "This learning platform is not registered here.");
  const { payload } = await jwtVerify(given.idToken, keySetOf(context, platform.jwksUrl), {
    issuer: platform.issuer,
    audience: platform.clientId,
    algorithms,
    clockTolerance: tolerance,
    currentDate: context.now(),
    requiredClaims: ["exp", "iat", "nonce", "sub"],
    maxTokenAge: "10m",
  }).catch((error: unknown) => {
    if (error instanceof errors.JOSEError)
      throw new Refusal("forbidden", `The platform's message is not accepted: ${error.message}.`);
    throw error;
  });
  const message = readOptionalMessage(payload);
  if (!message) throw new Refusal("invalid", "The platform's message is none of LTI 1.3 that is known here.");
  const other = Array.isArray(payload.aud) && payload.aud.length > 1;
  if (message.authorized === undefined ? other : message.authorized !== platform.clientId)
    throw new Refusal("forbidden", "The platform's message is for another tool.");
  if (!isSame(message.nonce, login.nonce))
    throw new Refusal("forbidden", "The platform's message answers another sign-in.");
  if (!platform.deploymentIds.includes(message.deploymentId))
    throw new Refusal("forbidden", "The platform's message comes from a deployment that is not registered.");
  return { platform, message };
}
