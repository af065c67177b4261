import * as z from "zod";
import { createAssignment, listAssignments, selectAssignment } from "../assignments/assignments.ts";
import { lessonsInput } from "../assignments/input.ts";
import { localPattern } from "../assignments/local-time.ts";
import { selectClass } from "../classes/classes.ts";
import { expectPeople, listRoster, rosterRows } from "../classes/roster.ts";
import { overrideGrade } from "../gradebook/changes.ts";
import { readGradebook } from "../gradebook/gradebook.ts";
import { notFound } from "../refusal.ts";
import { readSubmission } from "../submissions/read.ts";
import { listSubmissions } from "./list-submissions.ts";
import { type Operation, operation } from "./operation.ts";
import * as schemas from "./schemas.ts";

const id = z.string().min(1).max(64);
const inClass = z.object({ classId: id });
const base = "/classes/{classId}";

const local = z
  .string()
  .regex(localPattern, "Write a date with a time: 2026-11-16T08:00.")
  .nullable()
  .default(null)
  .meta({ description: "On the class's clocks: 2026-11-16T08:00." });

/** What the form asks for; its own rules say what the numbers may be. */
const newAssignment = z.strictObject({
  title: z.string(),
  instructions: z.string().optional(),
  lessons: lessonsInput.meta({ example: ["validation/types-or-fields"] }),
  opensAt: local,
  dueAt: local,
  graceMinutes: z.int().optional(),
  percentPerDay: z.number().optional(),
  acceptDays: z.int().nullable().default(0).meta({ description: "Null: for ever." }),
  attempts: z.int().nullable().default(null).meta({ description: "Null: any number." }),
  frameworks: z.enum(["fastapi", "django", "either", "both"]),
  hints: z.enum(["always", "after-submission", "never"]).default("always"),
  release: z.enum(["at-once", "when-due", "by-hand"]).default("at-once"),
  weight: z.number().default(1),
});

/**
 * Everything that a program can ask of a class. Each is one function of the classroom, with the rights of who made the
 * token; what learners see later is here at once, as for all staff.
 */
export const operations: readonly Operation[] = [
  operation({
    id: "readClass",
    method: "get",
    at: base,
    summary: "The class of the token",
    path: inClass,
    query: null,
    body: null,
    output: schemas.room,
    run: (context, { userId }, { path }) => selectClass(context, userId, path.classId),
  }),
  operation({
    id: "listRoster",
    method: "get",
    at: `${base}/roster`,
    summary: "Members, and those on the roster who have not joined",
    path: inClass,
    query: null,
    body: null,
    output: schemas.members,
    run: async (context, { userId }, { path }) => ({
      members: [...(await listRoster(context, userId, path.classId))],
    }),
  }),
  operation({
    id: "importRoster",
    method: "post",
    at: `${base}/roster`,
    summary: "Expects people: new ones get a letter, known ones what is said now; nobody is removed",
    path: inClass,
    query: null,
    body: z.strictObject({ people: rosterRows }),
    output: schemas.imported,
    run: async (context, { userId }, { path, body }) => {
      const { unreached, ...counts } = await expectPeople(context, userId, path.classId, body.people);
      return { ...counts, unreached: [...unreached] };
    },
  }),
  operation({
    id: "listAssignments",
    method: "get",
    at: `${base}/assignments`,
    summary: "Assignments in order, drafts included",
    path: inClass,
    query: null,
    body: null,
    output: schemas.assignments,
    run: async (context, { userId }, { path }) => ({
      assignments: (await listAssignments(context, userId, path.classId)).map(forStaff),
    }),
  }),
  operation({
    id: "createAssignment",
    method: "post",
    at: `${base}/assignments`,
    summary: "Assigns exercises of the course; without an opening time it is a draft",
    path: inClass,
    query: null,
    body: newAssignment,
    output: schemas.made,
    run: async (context, { userId }, { path, body: { lessons, ...input } }) => {
      // A form leaves empty what a program calls null.
      const fields = Object.fromEntries(
        Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? ""]])),
      );
      return { id: await createAssignment(context, userId, path.classId, fields, lessons) };
    },
  }),
  operation({
    id: "readAssignment",
    method: "get",
    at: `${base}/assignments/{assignmentId}`,
    summary: "One assignment",
    path: inClass.extend({ assignmentId: id }),
    query: null,
    body: null,
    output: schemas.assignment,
    run: async (context, { userId }, { path }) => {
      const found = await selectAssignment(context, userId, path.assignmentId);
      if (found.classId !== path.classId) throw notFound("assignment");
      return forStaff(found);
    },
  }),
  operation({
    id: "listSubmissions",
    method: "get",
    at: `${base}/submissions`,
    summary: "Submissions in the order in which they came, a page at a time",
    path: inClass,
    query: z.object({
      assignment: id.optional(),
      learner: id.optional(),
      status: z.enum(["queued", "grading", "graded", "failed"]).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      after: z.string().max(300).optional().meta({ description: "What the page before gave as next." }),
    }),
    body: null,
    output: schemas.submissions,
    run: (context, { userId }, { path, query }) => listSubmissions(context, userId, path.classId, query),
  }),
  operation({
    id: "readSubmission",
    method: "get",
    at: `${base}/submissions/{submissionId}`,
    summary: "One submission with its files and results",
    path: inClass.extend({ submissionId: id }),
    query: null,
    body: null,
    output: schemas.submission,
    run: async (context, { userId }, { path }) => {
      const found = await readSubmission(context, userId, path.submissionId);
      if (found.classId !== path.classId) throw notFound("submission");
      const grading = found.grading && { ...found.grading, results: [...found.grading.results] };
      return { ...found, userId: found.learner.id, grading, files: { ...found.files } };
    },
  }),
  operation({
    id: "readGrades",
    method: "get",
    at: `${base}/grades`,
    summary: "The gradebook: what its page shows",
    path: inClass,
    query: null,
    body: null,
    output: schemas.grades,
    run: async (context, { userId }, { path }) => {
      const { columns, rows } = await readGradebook(context, userId, path.classId);
      const learners = rows.map(({ scores, ...row }) => ({
        ...row,
        scores: scores.map(({ percent, items }, at) => ({
          assignmentId: columns[at]?.id ?? "",
          percent,
          items: items.map((score, n) => ({ ...score, itemId: columns[at]?.items[n]?.id ?? "" })),
        })),
      }));
      return { assignments: [...columns], learners };
    },
  }),
  operation({
    id: "setGrade",
    method: "put",
    at: `${base}/grades/{itemId}/{userId}`,
    summary: "Sets a grade by hand, or withdraws what was set (points: null)",
    path: inClass.extend({ itemId: id, userId: id }),
    query: null,
    body: z.strictObject({
      points: z.number().min(0).nullable(),
      reason: z.string().meta({ description: "It stands in the log." }),
    }),
    output: schemas.nothing,
    run: async (context, { userId: actor }, { path, body }) => {
      const { classId, itemId, userId } = path;
      const all = await listAssignments(context, actor, classId);
      if (!all.some(({ items }) => items.some((item) => item.id === itemId))) throw notFound("exercise");
      const points = body.points ?? "";
      await overrideGrade(context, actor, { itemId, userId, points, reason: body.reason });
      return {};
    },
  }),
];

type Assignment = Awaited<ReturnType<typeof selectAssignment>>;

/** With the due time of the class, and not of who made the token. */
const forStaff = ({ classDueAt, items, ...rest }: Assignment) => ({
  ...rest,
  dueAt: classDueAt,
  items: items.map((item) => ({ ...item, checks: [...item.checks] })),
});
