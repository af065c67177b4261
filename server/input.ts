import * as z from "zod";
import { Refusal } from "./refusal.ts";

/**
 * What a form or a program sent, as the schema describes it.
 * @throws Refusal with the first thing that is wrong, in a sentence
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  // A key that is refused, such as a file's path, has its own reason inside.
  const issue = first?.code === "invalid_key" ? first.issues[0] : first;
  const field = issue?.path.join(" ") ?? "";
  // Sentences of ours stand alone; zod's name no field.
  const message = issue?.message ?? "It cannot be read.";
  throw new Refusal("invalid", message.endsWith(".") || field === "" ? message : `${field}: ${message}.`);
}

/** One line that a person wrote: trimmed, without control characters. */
export const line = (what: string, longest = 120) =>
  z
    .string({ error: `${what} is missing.` })
    .trim()
    .min(1, `${what} is missing.`)
    .max(longest, `${what} has at most ${longest} characters.`)
    .refine((value) => !/\p{Cc}/u.test(value), `${what} holds characters that cannot be shown.`);

/** Several lines that a person wrote, perhaps none. */
export const prose = (what: string, longest = 4000) =>
  z
    .string()
    .trim()
    .max(longest, `${what} has at most ${longest} characters.`)
    .refine((value) => !value.includes("\0"), `${what} holds a null character.`)
    .default("");

export const email = z
  .string({ error: "The e-mail address is missing." })
  .trim()
  .toLowerCase()
  .max(254, "The e-mail address is too long.")
  .pipe(z.email("That is no e-mail address."));

/** An IANA name that this machine knows. */
export const timeZone = z
  .string({ error: "The time zone is missing." })
  .refine(isTimeZone, "That is no time zone: write one as Europe/Madrid.");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
