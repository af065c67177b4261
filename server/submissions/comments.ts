import * as z from "zod";
import { requireRightToChange } from "../classes/access.ts";
import type { Context } from "../context.ts";
import { comments } from "../db/schema/index.ts";
import { line, parseInput } from "../input.ts";
import { readSubmission } from "./read.ts";

const commentInput = z.object({
  path: z.string().max(200).default(""),
  line: z.coerce.number().int().min(0).max(100_000).default(0),
  body: line("The comment", 2000),
});

export async function addComment(context: Context, actor: string, submissionId: string, input: unknown) {
  const values = parseInput(commentInput, input);
  const { classId } = await readSubmission(context, actor, submissionId);
  await requireRightToChange(context.database.queries, classId, actor, "help");
  await context.database.queries.insert(comments).values({ ...values, submissionId, authorId: actor });
}
