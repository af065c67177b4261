"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import * as z from "zod";
import type { FormState } from "../../../components/classroom/form-state.ts";
import { classroom } from "../../../server/current.ts";
import { inLanguage } from "../language.ts";
import { localPath } from "../local-path.ts";
import { currentPerson, fieldsOf } from "../session.ts";
import { callAuth } from "./auth-call.ts";

const refused = (problem: string): FormState => ({ kind: "refused", problem });

export async function signIn(_before: FormState, data: FormData): Promise<FormState> {
  const { email = "", password = "", next } = fieldsOf(data);
  const answer = await callAuth("/sign-in/email", { email: email.trim(), password });
  if (!answer.ok) return refused(answer.problem);
  redirect(localPath(next));
}

export async function signUp(_before: FormState, data: FormData): Promise<FormState> {
  const { name = "", email = "", password = "", next } = fieldsOf(data);
  const { signUp: words } = (await inLanguage()).words.account;
  if (name.trim() === "") return refused(words.noName);
  if (name.length > 120) return refused(words.longName);
  const person = { name: name.trim(), email: email.trim(), password, callbackURL: localPath(next) };
  const answer = await callAuth("/sign-up/email", person);
  if (!answer.ok) return refused(answer.problem);
  redirect("/account/check-mail");
}

/** The same answer whether or not the address is known, so that nobody learns who has an account. */
export async function askForReset(_before: FormState, data: FormData): Promise<FormState> {
  const answer = await callAuth("/request-password-reset", { email: fieldsOf(data).email?.trim() ?? "" });
  if (!answer.ok) return refused(answer.problem);
  return { kind: "done", note: (await inLanguage()).words.account.forgot.sent };
}

export async function resetPassword(_before: FormState, data: FormData): Promise<FormState> {
  const { token = "", password = "" } = fieldsOf(data);
  const answer = await callAuth("/reset-password", { token, newPassword: password });
  if (!answer.ok) return refused(answer.problem);
  redirect("/account/sign-in?changed=yes");
}

const redirection = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** To a provider of the configuration, which sends back to `next`. */
export async function signInElsewhere(_before: FormState, data: FormData): Promise<FormState> {
  const { provider = "", next } = fieldsOf(data);
  const answer = await callAuth("/sign-in/oauth2", { providerId: provider, callbackURL: localPath(next) });
  if (!answer.ok) return refused(answer.problem);
  redirect(redirection.parse(answer.data).url);
}

export async function signOut(): Promise<FormState> {
  const answer = await callAuth("/sign-out", {});
  if (!answer.ok) return refused(answer.problem);
  redirect("/");
}

/** Ends another session of one's own. Its token stays on the server: the form knows its number. */
export async function endSession(_before: FormState, data: FormData): Promise<FormState> {
  const person = await currentPerson();
  if (!person) redirect("/account/sign-in");
  const { account: words } = (await inLanguage()).words;
  const sessions = await classroom().auth.api.listSessions({ headers: await headers() });
  const session = sessions.find(({ id }) => id === fieldsOf(data).session);
  if (!session) return refused(words.endedAlready);
  const answer = await callAuth("/revoke-session", { token: session.token });
  if (!answer.ok) return refused(answer.problem);
  revalidatePath("/account");
  return { kind: "done", note: words.ended };
}

export async function deleteAccount(_before: FormState, data: FormData): Promise<FormState> {
  const answer = await callAuth("/delete-user", { password: fieldsOf(data).password ?? "" });
  if (!answer.ok) return refused(answer.problem);
  redirect("/account/sign-up?deleted=yes");
}
