"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "../../../components/classroom/form-state.ts";
import { addressHeader } from "../../../server/accounts/address.ts";
import { classroom } from "../../../server/current.ts";
import { inLanguage } from "../language.ts";
import { action } from "../session.ts";

const done = (note: string): FormState => ({ kind: "done", note });

export const becomeFirstInstructor = action(async (actor, { code = "" }) => {
  await classroom().people.becomeFirstInstructor(actor, code.trim());
  redirect("/classroom");
});

export const letTeach = action(async (actor, { email = "" }) => {
  await classroom().people.letTeach(actor, email);
  return done((await inLanguage()).words.home.mayNow(email));
});

export const createClass = action(async (actor, fields) => {
  const id = await classroom().classes.createClass(actor, fields);
  redirect(`/classroom/${id}/roster`);
});

export const joinClass = action(async (actor, { code = "" }) => {
  const address = (await headers()).get(addressHeader) ?? "unknown";
  const id = await classroom().classes.joinClass(actor, code, address);
  revalidatePath("/classroom");
  redirect(`/classroom/${id}`);
});
