import { createHash } from "node:crypto";
import * as z from "zod";

/** A file as it was submitted: text, or bytes when it is none (PostgreSQL's JSON holds no null character). */
export type SubmittedFile = { readonly text: string } | { readonly base64: string };

/** By path relative to the project, with forward slashes. */
export type SubmittedFiles = Readonly<Record<string, SubmittedFile>>;

export const limits = {
  files: 200,
  /** Bytes of one file, and of all together. */
  file: 512 * 1024,
  total: 2 * 1024 * 1024,
  path: 200,
} as const;

const path = z
  .string()
  .min(1)
  .max(limits.path)
  .refine(isPlainPath, "A file's path must stay within the project and hold no control characters.");

const file = z.union(
  [
    z.strictObject({ text: z.string().max(limits.file) }),
    z.strictObject({ base64: z.base64().max(Math.ceil((limits.file * 4) / 3) + 4) }),
  ],
  "A file holds text or bytes, at most 512 KB of them.",
);

/**
 * What a submission may hold. Refused with a sentence: too many or too large files, and paths that are absolute, lead
 * out of the project or hold control characters.
 */
export const submittedFiles = z
  .record(path, file)
  .refine((files) => Object.keys(files).length > 0, "There is no file to submit.")
  .refine(
    (files) => Object.keys(files).length <= limits.files,
    `A submission holds at most ${limits.files} files.`,
  )
  .transform(withoutNulls)
  .refine(
    (files) => sizeOf(files) <= limits.total,
    `A submission holds at most ${limits.total / 1024 / 1024} MB.`,
  );

function isPlainPath(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\u0000-\u001f\u007f\\]/.test(value) || value.startsWith("/")) return false;
  return value.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function withoutNulls(files: SubmittedFiles): SubmittedFiles {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      "text" in content && (content.text.includes("\0") || !content.text.isWellFormed())
        ? { base64: Buffer.from(content.text).toString("base64") }
        : content,
    ]),
  );
}

export const bytesOf = (content: SubmittedFile): Buffer =>
  "text" in content ? Buffer.from(content.text) : Buffer.from(content.base64, "base64");

export const sizeOf = (files: SubmittedFiles): number =>
  Object.values(files).reduce((sum, content) => sum + bytesOf(content).length, 0);

/** The same for the same paths and bytes, however they were sent. */
export function filesHash(files: SubmittedFiles): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(files).sort()) {
    const bytes = bytesOf(files[name] ?? { text: "" });
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}
