import * as z from "zod";
import { addressHeader } from "../accounts/address.ts";
import type { Auth } from "../accounts/auth.ts";
import { readBody } from "../api/read-body.ts";
import { hashOf } from "../codes.ts";
import type { Context } from "../context.ts";
import { parseInput } from "../input.ts";
import { isRefusal } from "../refusal.ts";
import { readKeySet } from "./keys.ts";
import { launch } from "./launch.ts";
import { beginLogin } from "./login.ts";

/** Bytes of a platform's message. */
const largest = 200_000;

const launchInput = z.object({
  id_token: z.string({ error: "The platform sent no message." }).max(150_000),
  state: z.string({ error: "The platform sent no state." }).max(200),
});

/** Of one login, so that several windows do not disturb each other. */
const cookieOf = (state: string) => `counterpoint.lti.${hashOf(state).slice(0, 12)}`;

/**
 * What learning platforms and the browsers that they send ask below `/api/lti`: `login`, `launch`, `keys`. Requests come from
 * the platforms' pages; what proves them is the state in this browser and the platform's signature, and no session.
 */
export async function handleLti(context: Context, auth: Auth, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const does = `${request.method} ${pathname}`;
  try {
    if (does === "GET /api/lti/keys") return Response.json(await readKeySet(context));
    if (does === "GET /api/lti/login") return await login(context, Object.fromEntries(searchParams), request);
    if (does === "POST /api/lti/login") return await login(context, await readForm(request), request);
    if (does === "POST /api/lti/launch") return await enter(context, auth, await readForm(request), request);
    return say(404, "There is nothing here. Learning platforms know this address.");
  } catch (error) {
    if (isRefusal(error)) return say(error.kind === "limited" ? 429 : 403, error.message);
    console.error(error);
    return say(502, "The platform's message could not be checked. Open the link again in a while.");
  }
}

async function login(context: Context, fields: unknown, request: Request): Promise<Response> {
  const { redirect, state } = await beginLogin(
    context,
    fields,
    request.headers.get(addressHeader) ?? "unknown",
  );
  const headers = new Headers({ location: redirect });
  headers.append("set-cookie", cookie(state, state, 600));
  return new Response(null, { status: 302, headers });
}

async function enter(context: Context, auth: Auth, fields: unknown, request: Request): Promise<Response> {
  const { id_token: idToken, state } = parseInput(launchInput, fields);
  const name = cookieOf(state);
  const kept = (request.headers.get("cookie") ?? "")
    .split("; ")
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  const { path, userId } = await launch(context, { idToken, state }, kept);
  const headers = new Headers({ location: context.origin + path });
  headers.append("set-cookie", cookie(state, "", 0));
  if (userId !== null) {
    const entered = await auth.api.enter({ body: { userId }, asResponse: true });
    if (!entered.ok) throw new Error("the session was not made");
    for (const one of entered.headers.getSetCookie()) headers.append("set-cookie", one);
  }
  return new Response(null, { status: 303, headers });
}

/** A platform's page sends the launch, so that the cookie must come with requests from other sites. */
const cookie = (state: string, value: string, seconds: number) =>
  `${cookieOf(state)}=${value}; Path=/api/lti; Max-Age=${seconds}; HttpOnly; Secure; SameSite=None`;

async function readForm(request: Request): Promise<Readonly<Record<string, string>>> {
  const text = await readBody(request, largest);
  return Object.fromEntries(new URLSearchParams(text ?? ""));
}

const say = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
