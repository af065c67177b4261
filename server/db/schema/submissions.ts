import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { CheckResult, Framework } from "../../../sandboxes/contract/types.ts";
import type { SubmittedFiles } from "../../submissions/files.ts";
import { users } from "./accounts.ts";
import { assignmentItems, assignments } from "./assignments.ts";
import { created, id, moment } from "./columns.ts";

/**
 * `queued` → `grading` → `graded`. `failed` is the machine's fault and never a learner's zero: it can be queued again.
 */
export type SubmissionStatus = "queued" | "grading" | "graded" | "failed";

const learner = () =>
  text("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });
const item = () =>
  text("item_id")
    .notNull()
    .references(() => assignmentItems.id, { onDelete: "cascade" });

/** Files that were submitted, once for every content. */
export const fileSets = pgTable("file_sets", {
  /** SHA-256 over the sorted paths and contents; see `filesHash`. */
  hash: text("hash").primaryKey(),
  files: jsonb("files").$type<SubmittedFiles>().notNull(),
  bytes: integer("bytes").notNull(),
});

export const submissions = pgTable(
  "submissions",
  {
    id: id(),
    itemId: item(),
    userId: learner(),
    framework: text("framework").$type<Framework>().notNull(),
    /** 1, 2, … of this learner and item. */
    attempt: integer("attempt").notNull(),
    filesHash: text("files_hash")
      .notNull()
      .references(() => fileSets.hash),
    /** Of the item when it came in. */
    contentVersion: text("content_version").notNull(),
    /** The server's clock when it was stored: what counts as its time. */
    receivedAt: moment("received_at").notNull().defaultNow(),
    /** Shown to the learner, short enough to be read out. */
    receipt: text("receipt").notNull().unique(),
    status: text("status").$type<SubmissionStatus>().notNull().default("queued"),
    /** Of a failed one: why the machine could not grade it, in a sentence. */
    failure: text("failure"),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("submissions_attempt").on(table.itemId, table.userId, table.attempt),
    index("submissions_waiting").on(table.status, table.receivedAt),
    index("submissions_user").on(table.userId, table.receivedAt),
    check("submissions_status", sql`${table.status} in ('queued', 'grading', 'graded', 'failed')`),
  ],
);

/** A grading of every submission of an assignment anew, which can be taken back. */
export const regrades = pgTable("regrades", {
  id: id(),
  assignmentId: text("assignment_id")
    .notNull()
    .references(() => assignments.id, { onDelete: "cascade" }),
  reason: text("reason").notNull(),
  requestedBy: text("requested_by").references(() => users.id, { onDelete: "set null" }),
  createdAt: created(),
  undoneAt: moment("undone_at"),
});

/** What grading a submission once came to. Written when it is done, in one transaction with its results. */
export const gradings = pgTable(
  "gradings",
  {
    id: id(),
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    /** "first", or the regrade's id: each grades a submission once, however often a worker tries. */
    run: text("run").notNull(),
    /** Whether this is the one that counts; a regrade takes it over, and undoing gives it back. */
    counts: boolean("counts").notNull(),
    contentVersion: text("content_version").notNull(),
    seed: text("seed").notNull(),
    points: real("points").notNull(),
    possible: real("possible").notNull(),
    /** The grading of identical files from which this was taken. */
    sameAs: text("same_as"),
    startedAt: moment("started_at").notNull(),
    finishedAt: moment("finished_at").notNull(),
  },
  (table) => [
    uniqueIndex("gradings_run").on(table.submissionId, table.run),
    uniqueIndex("gradings_counting").on(table.submissionId).where(sql`${table.counts}`),
  ],
);

export const checkResults = pgTable(
  "check_results",
  {
    gradingId: text("grading_id")
      .notNull()
      .references(() => gradings.id, { onDelete: "cascade" }),
    checkId: text("check_id").notNull(),
    position: integer("position").notNull(),
    status: text("status").$type<CheckResult["status"]>().notNull(),
    points: real("points").notNull(),
    possible: real("possible").notNull(),
    /** What the learner may see: expected, received, the known mistake, what was sent; shaped by the grader. */
    shown: jsonb("shown").$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    /** One sentence: what was wrong. Empty when it passed. */
    message: text("message").notNull().default(""),
    milliseconds: integer("milliseconds").notNull(),
  },
  (table) => [primaryKey({ columns: [table.gradingId, table.checkId] })],
);

/** A grade that an instructor set by hand, with the reason; the latest that was not withdrawn counts. */
export const overrides = pgTable(
  "overrides",
  {
    id: id(),
    itemId: item(),
    userId: learner(),
    points: real("points").notNull(),
    reason: text("reason").notNull(),
    setBy: text("set_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: created(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    uniqueIndex("overrides_standing").on(table.itemId, table.userId).where(sql`${table.withdrawnAt} is null`),
  ],
);

/** An instructor's words on a line of a submission; line 0 is the submission as a whole. */
export const comments = pgTable(
  "comments",
  {
    id: id(),
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    path: text("path").notNull().default(""),
    line: integer("line").notNull().default(0),
    body: text("body").notNull(),
    authorId: text("author_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: created(),
  },
  (table) => [index("comments_submission").on(table.submissionId)],
);

/**
 * What a learner's browser said last about work that is not submitted: for help, never for a grade, because the
 * browser can say anything.
 */
export const activities = pgTable(
  "activities",
  {
    itemId: item(),
    userId: learner(),
    framework: text("framework").$type<Framework>().notNull(),
    /** The first check that did not pass; null when all passed. */
    stuckOn: text("stuck_on"),
    /** Since when it is that one. */
    since: moment("since").notNull(),
    passed: integer("passed").notNull(),
    seenAt: moment("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.userId, table.framework] })],
);
