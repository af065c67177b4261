import * as z from "zod";
import type { Context } from "../context.ts";
import { outgoingOf } from "../outgoing/guarded-fetch.ts";
import { signMessage } from "./keys.ts";
import type { Platform } from "./platforms.ts";

const tokenAnswer = z.object({ access_token: z.string().min(1) });

/**
 * Asks a service of a platform, with a token that this site's signature gets there.
 * @throws Error when the platform refuses or cannot be reached
 */
export async function askService(
  context: Context,
  { clientId, tokenUrl }: Platform,
  scope: string,
  url: string,
  init: { readonly method: "GET" | "POST"; readonly headers: Record<string, string>; readonly body?: string },
): Promise<Response> {
  const outgoing = outgoingOf(context);
  const assertion = await signMessage(context, { iss: clientId, sub: clientId, aud: tokenUrl });
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    ...{ client_assertion: assertion, scope },
  });
  const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
  const answer = await outgoing(tokenUrl, { method: "POST", headers, body: body.toString() });
  if (!answer.ok) throw new Error(`The platform gave no token: it answered ${answer.status}.`);
  const { access_token } = tokenAnswer.parse(await answer.json());
  const authorized = { ...init.headers, authorization: `Bearer ${access_token}` };
  const result = await outgoing(url, { ...init, headers: authorized });
  if (!result.ok) throw new Error(`The platform answered ${result.status}.`);
  return result;
}
