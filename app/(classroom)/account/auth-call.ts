import { cookies, headers } from "next/headers";
import { parseSetCookie } from "set-cookie-parser";
import * as z from "zod";
import { addressHeader } from "../../../server/accounts/address.ts";
import { classroom } from "../../../server/current.ts";

type Answer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly problem: string };

const failure = z.object({ code: z.string().optional(), message: z.string().optional() });

/** For those codes that need other words than better-auth's. */
const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: "The address or the password is wrong.",
  EMAIL_NOT_VERIFIED:
    "This address is not confirmed yet: open the link in the letter that was just sent to it again.",
  PASSWORD_TOO_SHORT: "A password has at least 10 characters.",
  PASSWORD_TOO_LONG: "A password has at most 128 characters.",
  INVALID_TOKEN: "This link is used or too old: ask for a new one.",
  INVALID_EMAIL: "That is no e-mail address.",
  INVALID_PASSWORD: "The password is wrong.",
};

/**
 * Asks better-auth's HTTP interface as this request's browser, so that its limits, checks and cookies are those of every
 * other way in.
 * @param path below `/api/auth`
 */
export async function callAuth(path: string, body: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { auth, context } = classroom();
  const incoming = await headers();
  const sent = new Headers({ "content-type": "application/json", origin: context.origin });
  for (const name of ["cookie", "user-agent", addressHeader]) {
    const value = incoming.get(name);
    if (value !== null) sent.set(name, value);
  }
  const request = { method: "POST", headers: sent, body: JSON.stringify(body) };
  const response = await auth.handler(new Request(`${context.origin}/api/auth${path}`, request));
  const jar = await cookies();
  for (const { name, value, sameSite: _, ...options } of parseSetCookie(response.headers.getSetCookie()))
    jar.set(name, value, { ...options, sameSite: "lax" });
  if (response.status === 429)
    return { ok: false, problem: "That was tried too often. Wait a minute, then try again." };
  const data: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, data };
  const { code = "", message = "That was refused." } = failure.safeParse(data).data ?? {};
  return { ok: false, problem: sentences[code] ?? (message.endsWith(".") ? message : `${message}.`) };
}
