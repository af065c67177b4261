import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { LatePolicy } from "../../assignments/late.ts";
import { users } from "./accounts.ts";
import { ofClass } from "./classes.ts";
import { created, id, moment } from "./columns.ts";
import { exerciseVersions } from "./exercises.ts";

export type FrameworkChoice = "fastapi" | "django" | "either" | "both";
/** Whether hints are shown: always, once something was submitted, or never. */
export type HintPolicy = "always" | "after-submission" | "never";
/** When learners see their results: as soon as they are graded, once the work is due, or when an instructor says so. */
export type ReleasePolicy = "at-once" | "when-due" | "by-hand";

/** A check as it was when the assignment was made, so that points keep their meaning when the course changes. */
export interface FrozenCheck {
  readonly id: string;
  readonly sentence: string;
  readonly points: number;
  /** Graded, and not told to learners. */
  readonly hidden?: boolean | undefined;
}

export const assignments = pgTable(
  "assignments",
  {
    id: id(),
    classId: ofClass(),
    title: text("title").notNull(),
    instructions: text("instructions").notNull().default(""),
    position: integer("position").notNull().default(0),
    /** Learners see nothing of it before this moment; null while it is a draft. */
    opensAt: moment("opens_at"),
    dueAt: moment("due_at"),
    latePolicy: jsonb("late_policy").$type<LatePolicy>().notNull(),
    /** Submissions that each learner may make of each item; null for any number. */
    attempts: integer("attempts"),
    frameworks: text("frameworks").$type<FrameworkChoice>().notNull(),
    hints: text("hints").$type<HintPolicy>().notNull(),
    release: text("release").$type<ReleasePolicy>().notNull(),
    /** Set when an instructor releases the results by hand. */
    releasedAt: moment("released_at"),
    /** Its share of the grade, relative to the others of the class. */
    weight: real("weight").notNull().default(1),
    /** Seeds the inputs with which the server grades. It never leaves the server. */
    hiddenSeed: text("hidden_seed").notNull(),
    createdAt: created(),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    index("assignments_class").on(table.classId, table.position),
    check("assignments_attempts", sql`${table.attempts} is null or ${table.attempts} > 0`),
    check("assignments_weight", sql`${table.weight} >= 0`),
  ],
);

const assignment = () =>
  text("assignment_id")
    .notNull()
    .references(() => assignments.id, { onDelete: "cascade" });

/** One exercise of an assignment. */
export const assignmentItems = pgTable(
  "assignment_items",
  {
    id: id(),
    assignmentId: assignment(),
    position: integer("position").notNull(),
    /** The lesson's address: "validation/types-or-fields"; "own/" and the version of an exercise of the class. */
    lesson: text("lesson").notNull(),
    /** Its folder below `content/`: "03-validation/01-types-or-fields"; empty for an exercise of the class. */
    place: text("place").notNull(),
    /** Of an exercise of the class; a version that is assigned stays. */
    ownVersionId: text("own_version_id").references(() => exerciseVersions.id),
    title: text("title").notNull(),
    /** Digest of the lesson's exercise, its projects and what checks are made of, when the assignment was made. */
    contentVersion: text("content_version").notNull(),
    checks: jsonb("checks").$type<readonly FrozenCheck[]>().notNull(),
  },
  (table) => [
    uniqueIndex("assignment_items_lesson").on(table.assignmentId, table.lesson),
    index("assignment_items_anywhere").on(table.lesson),
  ],
);

/** Another due time for one learner and one assignment. */
export const extensions = pgTable(
  "extensions",
  {
    id: id(),
    assignmentId: assignment(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    dueAt: moment("due_at").notNull(),
    reason: text("reason").notNull(),
    grantedBy: text("granted_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: created(),
  },
  (table) => [uniqueIndex("extensions_person").on(table.assignmentId, table.userId)],
);

/** What stands for one learner in every assignment of the class. */
export const accommodations = pgTable(
  "accommodations",
  {
    id: id(),
    classId: ofClass(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Added to every due time. */
    extraHours: integer("extra_hours").notNull().default(0),
    extraAttempts: integer("extra_attempts").notNull().default(0),
    withoutLatePenalty: boolean("without_late_penalty").notNull().default(false),
    reason: text("reason").notNull(),
    grantedBy: text("granted_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: created(),
  },
  (table) => [uniqueIndex("accommodations_person").on(table.classId, table.userId)],
);
