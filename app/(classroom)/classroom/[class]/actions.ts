"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "../../../../components/classroom/form-state.ts";
import { showMoment } from "../../../../components/classroom/moment.tsx";
import { classroom } from "../../../../server/current.ts";
import { action } from "../../session.ts";

/** Every form names its class in a hidden field; the server asks for the sender's rights in it. */
const done = (note: string, classId: string, shown?: string): FormState => {
  revalidatePath(`/classroom/${classId}`, "layout");
  return { kind: "done", note, ...(shown !== undefined && { shown }) };
};

export const importRoster = action(async (actor, { classId = "" }, data) => {
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) return { kind: "refused", problem: "Choose a CSV file." };
  const text = await file.text();
  const { added, updated, unreached } = await classroom().classes.importRoster(actor, classId, text);
  const missed = unreached.length > 0 ? ` No letter could be sent to ${unreached.join(", ")}.` : "";
  return done(`${added} invited, ${updated} brought up to date.${missed}`, classId);
});

export const rotateJoinCode = action(async (actor, { classId = "", ...fields }) => {
  const { code, expiresAt } = await classroom().classes.rotateJoinCode(actor, classId, fields);
  const { origin } = classroom().context;
  const link = `${origin}/classroom/join?code=${code}`;
  return done(
    `Good until ${showMoment(expiresAt, "UTC")}. It is shown this once, as a link and as a code: ${link}`,
    classId,
    code,
  );
});

export const revokeJoinCode = action(async (actor, { classId = "", codeId = "" }) => {
  await classroom().classes.revokeJoinCode(actor, classId, codeId);
  return done("That code has ended.", classId);
});

export const changeRole = action(async (actor, { classId = "", userId = "", role }) => {
  await classroom().classes.changeRole(actor, classId, userId, role);
  return done("Changed.", classId);
});

export const removeMember = action(async (actor, { classId = "", userId = "" }) => {
  await classroom().classes.removeMember(actor, classId, userId);
  return done("Removed.", classId);
});

export const changeClass = action(async (actor, { classId = "", ...fields }) => {
  await classroom().classes.changeClass(actor, classId, fields);
  return done("Saved.", classId);
});

export const announce = action(async (actor, { classId = "", ...fields }) => {
  await classroom().classes.announce(actor, classId, fields);
  return done("Announced.", classId);
});

export const archiveClass = action(async (actor, { classId = "", archived }) => {
  await classroom().classes.archiveClass(actor, classId, archived === "yes");
  return done(archived === "yes" ? "Archived: it can only be read now." : "Open again.", classId);
});

export const deleteClass = action(async (actor, { classId = "", name = "" }) => {
  await classroom().classes.deleteClass(actor, classId, name);
  redirect("/classroom");
});

export const setDropLowest = action(async (actor, { classId = "", dropLowest }) => {
  await classroom().gradebook.setDropLowest(actor, classId, dropLowest);
  return done("Saved.", classId);
});

export const overrideGrade = action(async (actor, { classId = "", ...fields }) => {
  await classroom().gradebook.overrideGrade(actor, fields);
  return done("Saved, and written down in the log.", classId);
});

export const setAccommodation = action(async (actor, { classId = "", withoutLatePenalty, ...fields }) => {
  const input = { ...fields, withoutLatePenalty: withoutLatePenalty === "yes" };
  await classroom().assignments.setAccommodation(actor, classId, input);
  return done("Saved. It stands for every assignment of the class.", classId);
});

export const createAssignment = action(async (actor, { classId = "", lesson: _, ...fields }, data) => {
  const lessons = data.getAll("lesson").map(String);
  const id = await classroom().assignments.createAssignment(actor, classId, fields, lessons);
  revalidatePath(`/classroom/${classId}`, "layout");
  redirect(`/classroom/${classId}/assignments/${id}`);
});

export const changeAssignment = action(async (actor, { classId = "", assignmentId = "", ...fields }) => {
  await classroom().assignments.changeAssignment(actor, assignmentId, fields);
  return done("Saved.", classId);
});

export const setPoints = action(async (actor, { classId = "", itemId = "", ...points }) => {
  await classroom().assignments.setPoints(actor, itemId, points);
  return done("Saved. Work that is graded already keeps its share of the new points.", classId);
});

export const releaseResults = action(async (actor, { classId = "", assignmentId = "" }) => {
  await classroom().assignments.releaseResults(actor, assignmentId);
  return done("Learners see their results now.", classId);
});

export const archiveAssignment = action(async (actor, { classId = "", assignmentId = "" }) => {
  await classroom().assignments.archiveAssignment(actor, assignmentId);
  revalidatePath(`/classroom/${classId}`, "layout");
  redirect(`/classroom/${classId}/assignments`);
});

export const grantExtension = action(async (actor, { classId = "", assignmentId = "", ...fields }) => {
  await classroom().assignments.grantExtension(actor, assignmentId, fields);
  return done("Granted.", classId);
});

export const addComment = action(async (actor, { classId = "", submissionId = "", ...fields }) => {
  await classroom().submissions.addComment(actor, submissionId, fields);
  return done("Said.", classId);
});

export const regradeAssignment = action(async (actor, { classId = "", assignmentId = "", ...fields }) => {
  await classroom().submissions.regradeAssignment(actor, assignmentId, fields);
  return done("It is graded anew, after whatever learners wait for. What changes is shown here.", classId);
});

export const takeRegradeBack = action(async (actor, { classId = "", regradeId = "" }) => {
  await classroom().submissions.takeRegradeBack(actor, regradeId);
  return done("Taken back: what counted before counts again.", classId);
});

export const gradeAgain = action(async (actor, { classId = "", submissionId = "" }) => {
  await classroom().submissions.gradeAgain(actor, submissionId);
  return done("Queued again.", classId);
});
