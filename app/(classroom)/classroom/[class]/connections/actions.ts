"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "../../../../../components/classroom/form-state.ts";
import { showMoment } from "../../../../../components/classroom/moment.tsx";
import { classroom } from "../../../../../server/current.ts";
import { action } from "../../../session.ts";

const done = (note: string, classId: string, shown?: string): FormState => {
  revalidatePath(`/classroom/${classId}/connections`);
  return { kind: "done", note, ...(shown !== undefined && { shown }) };
};

export const createToken = action(async (actor, { classId = "", ...fields }) => {
  const { token, expiresAt } = await classroom().tokens.createToken(actor, classId, fields);
  return done(`Good until ${showMoment(expiresAt, "UTC")}. It is shown this once: `, classId, token);
});

export const revokeToken = action(async (actor, { classId = "", tokenId = "" }) => {
  await classroom().tokens.revokeToken(actor, classId, tokenId);
  return done("That token opens nothing any more.", classId);
});

const secretNote = "Messages are signed with this secret, which is shown this once: ";

export const addWebhook = action(async (actor, { classId = "", url }, data) => {
  const events = data.getAll("event").map(String);
  const { secret } = await classroom().webhooks.addWebhook(actor, classId, { url, events });
  return done(secretNote, classId, secret);
});

export const rotateSecret = action(async (actor, { classId = "", webhookId = "" }) => {
  const { secret } = await classroom().webhooks.rotateSecret(actor, classId, webhookId);
  return done(`The secret before it signs too for a day. ${secretNote}`, classId, secret);
});

export const removeWebhook = action(async (actor, { classId = "", webhookId = "" }) => {
  await classroom().webhooks.removeWebhook(actor, classId, webhookId);
  return done("It is told nothing more.", classId);
});

export const bringInMembers = action(async (actor, { classId = "" }) => {
  const named = await classroom().platforms.bringInMembers(actor, classId);
  return done(`${named} learners are named there, and in the class now.`, classId);
});
