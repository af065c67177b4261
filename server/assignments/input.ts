import * as z from "zod";
import { line, prose } from "../input.ts";
import { localPattern } from "./local-time.ts";

const local = (what: string) =>
  z
    .string()
    .regex(localPattern, `${what} must be a date with a time.`)
    .nullable()
    .or(z.literal("").transform(() => null))
    .default(null);

const empty = z.literal("").transform(() => null);
const number = (what: string, least: number, most: number) =>
  z.coerce
    .number(`${what} must be a number.`)
    .min(least, `${what} is at least ${least}.`)
    .max(most, `${what} is at most ${most}.`);

/** What an instructor writes down about an assignment; times are those of the class's clocks. */
export const assignmentInput = z
  .object({
    title: line("The title"),
    instructions: prose("The instructions"),
    opensAt: local("The opening"),
    dueAt: local("The due time"),
    graceMinutes: number("The grace", 0, 24 * 60)
      .int("The grace is in whole minutes.")
      .default(0),
    percentPerDay: number("The share taken off for a day", 0, 100).default(0),
    acceptDays: z
      .union(
        [empty, z.coerce.number().int().min(0).max(365)],
        "Late work is taken for 0 to 365 whole days, or for ever.",
      )
      .default(0),
    attempts: z
      .union(
        [empty, z.coerce.number().int().min(1).max(1000)],
        "Attempts are a whole number from 1 to 1000, or any number.",
      )
      .default(null),
    frameworks: z.enum(["fastapi", "django", "either", "both"], "There is no such choice of frameworks."),
    hints: z
      .enum(["always", "after-submission", "never"], "There is no such rule for hints.")
      .default("always"),
    release: z
      .enum(["at-once", "when-due", "by-hand"], "There is no such rule for results.")
      .default("at-once"),
    weight: number("The weight", 0, 1000).default(1),
  })
  .refine(
    ({ opensAt, dueAt }) => opensAt === null || dueAt === null || opensAt < dueAt,
    "It must open before it is due.",
  );

export const lessonsInput = z
  .array(z.string().max(200))
  .min(1, "Choose at least one exercise.")
  .max(60, "An assignment holds at most 60 exercises.");

/** Points by check, of one item. */
export const pointsInput = z.record(z.string(), number("The points of a check", 0, 1000));
