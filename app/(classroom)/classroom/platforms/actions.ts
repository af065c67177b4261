"use server";

import { revalidatePath } from "next/cache";
import { classroom } from "../../../../server/current.ts";
import { action } from "../../session.ts";

export const addPlatform = action(async (actor, fields) => {
  await classroom().platforms.addPlatform(actor, fields);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: "Registered. Now choose an assignment as content of a course there." };
});

export const letAdminister = action(async (actor, { email = "" }) => {
  await classroom().people.letAdminister(actor, email);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: `${email} administers this site too.` };
});

export const endAdministering = action(async (actor, { userId = "" }) => {
  await classroom().people.endAdministering(actor, userId);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: "They do not administer this site any more." };
});

export const removePlatform = action(async (actor, { platformId = "" }) => {
  await classroom().platforms.removePlatform(actor, platformId);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: "It brings nobody in any more." };
});
