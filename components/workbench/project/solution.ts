import * as z from "zod/mini";
import type { Framework } from "../../../sandboxes/contract/types.ts";
import type { Files } from "../files/store.ts";
import { SaidError } from "../messages/said.ts";

const solutions = z.partialRecord(z.enum(["fastapi", "django"]), z.record(z.string(), z.string()));

/**
 * The lesson's own solution, fetched when it is asked for and not before.
 * @throws SaidError
 */
export async function fetchSolution(lesson: string, framework: Framework): Promise<Files> {
  const response = await fetch(`/lessons/${lesson}/solution`).catch(() => null);
  if (!response?.ok) throw new SaidError(({ refusals }) => refusals.solution.unfetched);
  const found = solutions.parse(await response.json())[framework];
  if (!found) throw new SaidError(({ refusals }) => refusals.solution.none);
  return new Map(Object.entries(found));
}
