"use server";

import { revalidatePath } from "next/cache";
import { classroom } from "../../../../server/current.ts";
import { inLanguage } from "../../language.ts";
import { action } from "../../session.ts";

const texts = async () => (await inLanguage()).words.connections.platforms;

export const addPlatform = action(async (actor, fields) => {
  await classroom().platforms.addPlatform(actor, fields);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: (await texts()).added };
});

export const letAdminister = action(async (actor, { email = "" }) => {
  await classroom().people.letAdminister(actor, email);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: (await texts()).administers(email) };
});

export const endAdministering = action(async (actor, { userId = "" }) => {
  await classroom().people.endAdministering(actor, userId);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: (await texts()).noLonger };
});

export const removePlatform = action(async (actor, { platformId = "" }) => {
  await classroom().platforms.removePlatform(actor, platformId);
  revalidatePath("/classroom/platforms");
  return { kind: "done", note: (await texts()).removed };
});
