import * as z from "zod";
import { roles } from "../classes/roles.ts";

/** What the API answers: answers are shaped by these, and the OpenAPI document is made of them. */

/** A moment as text: UTC, to the millisecond. */
const moment = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime());

const framework = z.enum(["fastapi", "django"]);

export const problem = z
  .object({ problem: z.string().meta({ description: "Why it was not done, in a sentence." }) })
  .meta({ id: "Problem" });

export const room = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    timeZone: z.string().meta({ description: "IANA name; due times are written in it." }),
    archived: z.boolean(),
  })
  .meta({ id: "Class" });

const member = z
  .object({
    userId: z.string().nullable().meta({ description: "Null while the person has not joined." }),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    section: z.string(),
    externalId: z.string().nullable().meta({ description: "The school's own number." }),
  })
  .meta({ id: "Member" });
export const members = z.object({ members: z.array(member) });

export const imported = z.object({
  added: z.int(),
  updated: z.int(),
  unreached: z.array(z.string()).meta({ description: "Addresses that no letter could be sent to." }),
});

const item = z
  .object({
    id: z.string(),
    lesson: z.string().meta({ example: "validation/types-or-fields" }),
    title: z.string(),
    contentVersion: z.string(),
    checks: z.array(z.object({ id: z.string(), sentence: z.string(), points: z.number() })),
  })
  .meta({ id: "Item" });

export const assignment = z
  .object({
    id: z.string(),
    title: z.string(),
    instructions: z.string(),
    state: z.enum(["draft", "planned", "open", "closed"]),
    opensAt: moment.nullable(),
    dueAt: moment.nullable(),
    attempts: z.int().nullable().meta({ description: "Null for any number." }),
    frameworks: z.enum(["fastapi", "django", "either", "both"]),
    release: z.enum(["at-once", "when-due", "by-hand"]),
    releasedAt: moment.nullable(),
    weight: z.number(),
    items: z.array(item),
  })
  .meta({ id: "Assignment" });
export const assignments = z.object({ assignments: z.array(assignment) });
export const made = z.object({ id: z.string() });

const submissionFields = {
  id: z.string(),
  assignmentId: z.string(),
  itemId: z.string(),
  userId: z.string(),
  framework,
  attempt: z.int(),
  receipt: z.string(),
  receivedAt: moment.meta({ description: "The server's clock when it was stored." }),
  status: z.enum(["queued", "grading", "graded", "failed"]),
};

export const submissions = z.object({
  submissions: z.array(
    z
      .object({ ...submissionFields, points: z.number().nullable(), possible: z.number().nullable() })
      .meta({ id: "SubmissionSummary" }),
  ),
  next: z.string().nullable().meta({ description: "The cursor of the next page; null on the last." }),
});

export const submission = z
  .object({
    ...submissionFields,
    failure: z.string().nullable(),
    files: z.record(z.string(), z.union([z.object({ text: z.string() }), z.object({ base64: z.string() })])),
    grading: z
      .object({
        points: z.number(),
        possible: z.number(),
        finishedAt: moment,
        results: z.array(
          z.object({
            check: z.string(),
            sentence: z.string(),
            status: z.enum(["passed", "failed", "unavailable"]),
            points: z.number(),
            possible: z.number(),
            message: z.string(),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: "Submission" });

const percent = z.number().nullable().meta({ description: "Null: nothing counts yet." });

export const grades = z.object({
  assignments: z.array(z.object({ id: z.string(), title: z.string(), weight: z.number() })),
  learners: z.array(
    z
      .object({
        userId: z.string(),
        name: z.string(),
        email: z.string(),
        section: z.string(),
        externalId: z.string().nullable(),
        total: percent,
        scores: z
          .array(
            z.object({
              assignmentId: z.string(),
              percent,
              items: z.array(
                z.object({
                  itemId: z.string(),
                  points: z.number().nullable(),
                  possible: z.number(),
                  pending: z.boolean(),
                  overridden: z.boolean(),
                }),
              ),
            }),
          )
          .meta({ description: "In the order of the assignments." }),
      })
      .meta({ id: "LearnerGrades" }),
  ),
});

export const nothing = z.object({});
