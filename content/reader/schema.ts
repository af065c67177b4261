import * as z from "zod";

const command = z.strictObject({
  command: z.string().min(1),
  args: z.array(z.string()).readonly(),
  env: z.record(z.string(), z.string()).readonly().exactOptional(),
});

/** `Launch` of `sandboxes/contract/types.ts`. */
const launch = command.extend({
  port: z.int().min(1).max(65535),
  prepare: z.array(command.readonly()).readonly().exactOptional(),
  beside: z.array(command.readonly()).readonly().exactOptional(),
  traceSql: z.boolean().exactOptional(),
});

const side = z.strictObject({
  launch,
  /** Path, in `start/`, of the file that is open first. */
  entry: z.string().min(1),
  sample: z
    .strictObject({
      method: z.string().regex(/^[A-Z]+$/, "an upper-case HTTP method"),
      path: z.string().startsWith("/"),
      headers: z
        .record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, "a header's name"), z.string())
        .readonly()
        .exactOptional(),
      body: z.string().exactOptional(),
    })
    .readonly(),
});

/**
 * What `lesson.ts` in a lesson's folder exports by default. Chapter, order and address come from the names
 * of the folders (`content/03-validation/01-types-or-fields/` is lesson 1 of chapter 3, at
 * `/lessons/validation/types-or-fields`), so that moving a folder moves the lesson.
 */
export const lessonSource = z.strictObject({
  title: z.string().min(1),
  /** The question a working developer has, with which the lesson opens. */
  question: z.string().min(1),
  /** The author's estimate for text and exercise together. */
  minutes: z.int().positive(),
  /** Slugs of earlier lessons that this one builds on: `["routing/one-table"]`. */
  prerequisites: z
    .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "a slug such as validation/types-or-fields"))
    .readonly()
    .default([]),
  /**
   * What of `content/inventory.ts` this lesson teaches, by the anchor of the section that does:
   * `{ "who-asks": ["Pydantic", "forms"] }`.
   */
  teaches: z
    .record(z.string().regex(/^[a-z0-9-]+$/, "an anchor without #"), z.array(z.string()).readonly())
    .default({}),
  /** One side, both, or none: a lesson that is only read. */
  projects: z.strictObject({ fastapi: side.exactOptional(), django: side.exactOptional() }).readonly(),
});

/** What an author writes. */
export type LessonSource = z.input<typeof lessonSource>;
/** What is read: defaults filled in. */
export type ReadLessonSource = z.output<typeof lessonSource>;
