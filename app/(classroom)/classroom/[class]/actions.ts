"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "../../../../components/classroom/form-state.ts";
import { showMoment } from "../../../../components/classroom/moment.tsx";
import { classroom } from "../../../../server/current.ts";
import { inLanguage } from "../../language.ts";
import { action } from "../../session.ts";

/** Every form names its class in a hidden field; the server asks for the sender's rights in it. */
const done = (note: string, classId: string, shown?: string): FormState => {
  revalidatePath(`/classroom/${classId}`, "layout");
  return { kind: "done", note, ...(shown !== undefined && { shown }) };
};

export const importRoster = action(async (actor, { classId = "" }, data) => {
  const { locale, words: all } = await inLanguage();
  const { roster: words } = all.people;
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) return { kind: "refused", problem: words.chooseFile };
  const text = await file.text();
  const { added, updated, unreached } = await classroom().classes.importRoster(actor, classId, text, locale);
  const missed = unreached.length > 0 ? words.unreached(unreached.join(", ")) : "";
  return done(words.imported(added, updated) + missed, classId);
});

export const rotateJoinCode = action(async (actor, { classId = "", ...fields }) => {
  const { code, expiresAt } = await classroom().classes.rotateJoinCode(actor, classId, fields);
  const { origin } = classroom().context;
  const link = `${origin}/classroom/join?code=${code}`;
  const { locale, words } = await inLanguage();
  return done(words.people.roster.goodUntil(showMoment(expiresAt, "UTC", locale), link), classId, code);
});

export const revokeJoinCode = action(async (actor, { classId = "", codeId = "" }) => {
  await classroom().classes.revokeJoinCode(actor, classId, codeId);
  return done((await inLanguage()).words.people.roster.codeEnded, classId);
});

export const changeRole = action(async (actor, { classId = "", userId = "", role }) => {
  await classroom().classes.changeRole(actor, classId, userId, role);
  return done((await inLanguage()).words.people.roster.changed, classId);
});

export const removeMember = action(async (actor, { classId = "", userId = "" }) => {
  await classroom().classes.removeMember(actor, classId, userId);
  return done((await inLanguage()).words.people.roster.removed, classId);
});

export const changeClass = action(async (actor, { classId = "", ...fields }) => {
  await classroom().classes.changeClass(actor, classId, fields);
  return done((await inLanguage()).words.common.saved, classId);
});

export const announce = action(async (actor, { classId = "", ...fields }) => {
  await classroom().classes.announce(actor, classId, fields);
  return done((await inLanguage()).words.people.settings.announced, classId);
});

export const archiveClass = action(async (actor, { classId = "", archived }) => {
  await classroom().classes.archiveClass(actor, classId, archived === "yes");
  const { settings: words } = (await inLanguage()).words.people;
  return done(archived === "yes" ? words.archivedNote : words.openAgain, classId);
});

export const deleteClass = action(async (actor, { classId = "", name = "" }) => {
  await classroom().classes.deleteClass(actor, classId, name);
  redirect("/classroom");
});

export const setDropLowest = action(async (actor, { classId = "", dropLowest }) => {
  await classroom().gradebook.setDropLowest(actor, classId, dropLowest);
  return done((await inLanguage()).words.common.saved, classId);
});

export const overrideGrade = action(async (actor, { classId = "", ...fields }) => {
  await classroom().gradebook.overrideGrade(actor, fields);
  return done((await inLanguage()).words.people.report.setNote, classId);
});

export const setAccommodation = action(async (actor, { classId = "", withoutLatePenalty, ...fields }) => {
  const input = { ...fields, withoutLatePenalty: withoutLatePenalty === "yes" };
  await classroom().assignments.setAccommodation(actor, classId, input);
  return done((await inLanguage()).words.people.report.standsNote, classId);
});

export const createAssignment = action(async (actor, { classId = "", lesson: _, ...fields }, data) => {
  const lessons = data.getAll("lesson").map(String);
  const id = await classroom().assignments.createAssignment(actor, classId, fields, lessons);
  revalidatePath(`/classroom/${classId}`, "layout");
  redirect(`/classroom/${classId}/assignments/${id}`);
});

export const changeAssignment = action(async (actor, { classId = "", assignmentId = "", ...fields }) => {
  await classroom().assignments.changeAssignment(actor, assignmentId, fields);
  return done((await inLanguage()).words.common.saved, classId);
});

export const setPoints = action(async (actor, { classId = "", itemId = "", ...points }) => {
  await classroom().assignments.setPoints(actor, itemId, points);
  return done((await inLanguage()).words.manage.pointsSaved, classId);
});

export const releaseResults = action(async (actor, { classId = "", assignmentId = "" }) => {
  await classroom().assignments.releaseResults(actor, assignmentId);
  return done((await inLanguage()).words.manage.resultsShown, classId);
});

export const archiveAssignment = action(async (actor, { classId = "", assignmentId = "" }) => {
  await classroom().assignments.archiveAssignment(actor, assignmentId);
  revalidatePath(`/classroom/${classId}`, "layout");
  redirect(`/classroom/${classId}/assignments`);
});

export const grantExtension = action(async (actor, { classId = "", assignmentId = "", ...fields }) => {
  await classroom().assignments.grantExtension(actor, assignmentId, fields);
  return done((await inLanguage()).words.manage.granted, classId);
});

export const addComment = action(async (actor, { classId = "", submissionId = "", ...fields }) => {
  await classroom().submissions.addComment(actor, submissionId, fields);
  return done((await inLanguage()).words.submission.comment.said, classId);
});

export const regradeAssignment = action(async (actor, { classId = "", assignmentId = "", ...fields }) => {
  await classroom().submissions.regradeAssignment(actor, assignmentId, fields);
  return done((await inLanguage()).words.manage.regrades.begun, classId);
});

export const takeRegradeBack = action(async (actor, { classId = "", regradeId = "" }) => {
  await classroom().submissions.takeRegradeBack(actor, regradeId);
  return done((await inLanguage()).words.manage.regrades.undone, classId);
});

export const gradeAgain = action(async (actor, { classId = "", submissionId = "" }) => {
  await classroom().submissions.gradeAgain(actor, submissionId);
  return done((await inLanguage()).words.submission.queuedAgain, classId);
});
