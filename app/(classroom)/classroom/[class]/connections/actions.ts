"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "../../../../../components/classroom/form-state.ts";
import { showMoment } from "../../../../../components/classroom/moment.tsx";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage } from "../../../language.ts";
import { action } from "../../../session.ts";

const done = (note: string, classId: string, shown?: string): FormState => {
  revalidatePath(`/classroom/${classId}/connections`);
  return { kind: "done", note, ...(shown !== undefined && { shown }) };
};

export const createToken = action(async (actor, { classId = "", ...fields }) => {
  const { token, expiresAt } = await classroom().tokens.createToken(actor, classId, fields);
  const { locale, words } = await inLanguage();
  const until = showMoment(expiresAt, "UTC", locale);
  return done(words.connections.tokens.shownOnce(until), classId, token);
});

export const revokeToken = action(async (actor, { classId = "", tokenId = "" }) => {
  await classroom().tokens.revokeToken(actor, classId, tokenId);
  return done((await inLanguage()).words.connections.tokens.ended, classId);
});

export const addWebhook = action(async (actor, { classId = "", url }, data) => {
  const events = data.getAll("event").map(String);
  const { secret } = await classroom().webhooks.addWebhook(actor, classId, { url, events });
  return done((await inLanguage()).words.connections.webhooks.secret, classId, secret);
});

export const rotateSecret = action(async (actor, { classId = "", webhookId = "" }) => {
  const { secret } = await classroom().webhooks.rotateSecret(actor, classId, webhookId);
  const { webhooks: words } = (await inLanguage()).words.connections;
  return done(words.before + words.secret, classId, secret);
});

export const removeWebhook = action(async (actor, { classId = "", webhookId = "" }) => {
  await classroom().webhooks.removeWebhook(actor, classId, webhookId);
  return done((await inLanguage()).words.connections.webhooks.removed, classId);
});

export const bringInMembers = action(async (actor, { classId = "" }) => {
  const named = await classroom().platforms.bringInMembers(actor, classId);
  return done((await inLanguage()).words.connections.courses.named(named), classId);
});
