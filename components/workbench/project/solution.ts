import * as z from "zod/mini";
import type { Framework } from "../../../sandboxes/contract/types.ts";
import type { Files } from "../files/store.ts";

const solutions = z.partialRecord(z.enum(["fastapi", "django"]), z.record(z.string(), z.string()));

/**
 * The lesson's own solution, fetched when it is asked for and not before.
 * @throws Error with a sentence
 */
export async function fetchSolution(lesson: string, framework: Framework): Promise<Files> {
  const response = await fetch(`/lessons/${lesson}/solution`).catch(() => null);
  if (!response?.ok)
    throw new Error("The solution could not be fetched. Are you connected to the network? Then try again.");
  const found = solutions.parse(await response.json())[framework];
  if (!found) throw new Error("This side of the lesson has no solution.");
  return new Map(Object.entries(found));
}
