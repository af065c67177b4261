"use server";

import { redirect } from "next/navigation";
import { classroom } from "../../../../../server/current.ts";
import { inLanguage } from "../../../language.ts";
import { action } from "../../../session.ts";

const open = (classId: string, id: string): never => redirect(`/classroom/${classId}/exercises/${id}`);

export const beginBlank = action(async (actor, { classId = "" }) =>
  open(classId, await classroom().exercises.beginBlank(actor, classId)),
);

export const beginFromCourse = action(async (actor, { classId = "", lesson = "" }) =>
  open(classId, await classroom().exercises.beginFromCourse(actor, classId, lesson)),
);

export const importExercise = action(async (actor, { classId = "" }, data) => {
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0)
    return { kind: "refused", problem: (await inLanguage()).words.own.begin.choose };
  const zip = new Uint8Array(await file.arrayBuffer());
  return open(classId, await classroom().exercises.beginFromZip(actor, classId, zip));
});

export const deleteExercise = action(async (actor, { classId = "", exerciseId = "" }) => {
  await classroom().exercises.deleteExercise(actor, exerciseId);
  redirect(`/classroom/${classId}/exercises`);
});
