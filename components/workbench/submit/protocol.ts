import * as z from "zod/mini";

/** What the classroom's server answers the workbench. */

/** Where a lesson's exercise is to be submitted. */
export const assignedItem = z.object({
  itemId: z.string(),
  assignmentId: z.string(),
  classId: z.string(),
  title: z.string(),
  className: z.string(),
  timeZone: z.string(),
  dueAt: z.nullable(z.iso.datetime()),
  frameworks: z.enum(["fastapi", "django", "either", "both"]),
  /** Whether hints are shown now. */
  hints: z.boolean(),
});
export type AssignedItem = z.infer<typeof assignedItem>;

export const assignedAnswer = z.object({ assigned: z.array(assignedItem) });

export const receiptAnswer = z.object({
  submissionId: z.string(),
  receipt: z.string(),
  attempt: z.number(),
  repeated: z.boolean(),
});
export type ReceiptAnswer = z.infer<typeof receiptAnswer>;

export const problemAnswer = z.object({ problem: z.string() });
