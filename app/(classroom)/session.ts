import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { FormAction, FormState } from "../../components/classroom/form-state.ts";
import { classroom } from "../../server/current.ts";
import { isRefusal } from "../../server/refusal.ts";
import { inLanguage, inWords } from "./language.ts";

/** Who is signed in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly teaches: boolean;
  readonly administers: boolean;
  /** The session that this request came with. */
  readonly sessionId: string;
}

/** Null when nobody is; asked once for each request. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const found = await classroom().auth.api.getSession({ headers: await headers() });
  if (!found) return null;
  const { id, name, email, teaches, administers } = found.user;
  const rights = { teaches: teaches ?? false, administers: administers ?? false };
  return { id, name, email, ...rights, sessionId: found.session.id };
});

/** Sends those who are not signed in to sign in, and back to `here` afterwards. */
export async function requirePerson(here: string): Promise<Person> {
  const person = await currentPerson();
  return person ?? redirect(`/account/sign-in?next=${encodeURIComponent(here)}`);
}

/** What a page reads; what is not there, or another's, is the site's 404. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error: unknown) => {
    if (isRefusal(error) && (error.kind === "not-found" || error.kind === "forbidden")) notFound();
    throw error;
  });
}

/**
 * A form's action for who is signed in: their id and the fields as text. A refusal becomes a sentence beside the button.
 * Next has compared the request's origin with the site's before an action begins.
 */
export function action(
  work: (actor: string, fields: Readonly<Record<string, string>>, data: FormData) => Promise<FormState>,
): FormAction {
  return async (_before, data) => {
    const person = await currentPerson();
    if (!person)
      return {
        kind: "refused",
        problem: (await inLanguage()).words.common.signedOut,
      };
    return settle(() => work(person.id, fieldsOf(data), data));
  };
}

/** @returns what `work` does, or why it was refused; anything else that is thrown is Next's to show */
export async function settle(work: () => Promise<FormState>): Promise<FormState> {
  return work().catch(async (error: unknown): Promise<FormState> => {
    if (isRefusal(error)) return { kind: "refused", problem: await inWords(error) };
    throw error;
  });
}

/** The text fields of a form; files and what Next adds are left out. */
export function fieldsOf(data: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...data].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value]] : [],
    ),
  );
}
