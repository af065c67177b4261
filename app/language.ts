"use server";

import { cookies } from "next/headers";
import { languageCookie, localeFor } from "../components/messages/locale.ts";

/** Keeps the language of somebody's own pages, for a year, in this browser. Next makes the page anew after it. */
export async function chooseLanguage(data: FormData): Promise<void> {
  const to = localeFor(String(data.get("to") ?? ""), null);
  const year = 365 * 24 * 60 * 60;
  (await cookies()).set(languageCookie, to, { path: "/", maxAge: year, sameSite: "lax" });
}
