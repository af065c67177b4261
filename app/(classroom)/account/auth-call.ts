import { cookies, headers } from "next/headers";
import { parseSetCookie } from "set-cookie-parser";
import * as z from "zod";
import { addressHeader } from "../../../server/accounts/address.ts";
import { classroom } from "../../../server/current.ts";
import { languageHeader } from "../../../server/mail/letters.ts";
import { inLanguage } from "../language.ts";

type Answer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly problem: string };

const failure = z.object({ code: z.string().optional(), message: z.string().optional() });

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
  const { locale, words: all } = await inLanguage();
  const words = all.account;
  sent.set(languageHeader, locale);
  const request = { method: "POST", headers: sent, body: JSON.stringify(body) };
  const response = await auth.handler(new Request(`${context.origin}/api/auth${path}`, request));
  const jar = await cookies();
  for (const { name, value, sameSite: _, ...options } of parseSetCookie(response.headers.getSetCookie()))
    jar.set(name, value, { ...options, sameSite: "lax" });
  if (response.status === 429) return { ok: false, problem: words.tooOften };
  const data: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, data };
  const { code = "", message = words.refused } = failure.safeParse(data).data ?? {};
  return { ok: false, problem: words.problems[code] ?? (message.endsWith(".") ? message : `${message}.`) };
}
