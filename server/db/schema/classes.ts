import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Role } from "../../classes/roles.ts";
import { users } from "./accounts.ts";
import { created, id, moment } from "./columns.ts";

export const classes = pgTable("classes", {
  id: id(),
  name: text("name").notNull(),
  description: text("description").notNull().default(""),
  /** IANA name: due times are written and shown in it. */
  timeZone: text("time_zone").notNull(),
  /** How many of a learner's assignments, the lowest first, do not count. */
  dropLowest: integer("drop_lowest").notNull().default(0),
  createdAt: created(),
  /** Since when it can only be read. */
  archivedAt: moment("archived_at"),
});

export const ofClass = () =>
  text("class_id")
    .notNull()
    .references(() => classes.id, { onDelete: "cascade" });

export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    classId: ofClass(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role").$type<Role>().notNull(),
    section: text("section").notNull().default(""),
    joinedAt: moment("joined_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("memberships_person").on(table.classId, table.userId),
    index("memberships_user").on(table.userId),
    check("memberships_role", sql`${table.role} in ('owner', 'instructor', 'assistant', 'learner')`),
  ],
);

/** Somebody who is expected: on the roster, with an account or without. */
export const rosterEntries = pgTable(
  "roster_entries",
  {
    id: id(),
    classId: ofClass(),
    /** In lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    section: text("section").notNull().default(""),
    role: text("role").$type<Role>().notNull().default("learner"),
    /** The school's own number of this person. */
    externalId: text("external_id"),
    invitedAt: moment("invited_at"),
    createdAt: created(),
  },
  (table) => [
    uniqueIndex("roster_entries_email").on(table.classId, table.email),
    index("roster_entries_anywhere").on(table.email),
  ],
);

/** A code with which learners join; only its hash is kept, so that whoever reads the database joins nothing. */
export const joinCodes = pgTable(
  "join_codes",
  {
    id: id(),
    classId: ofClass(),
    hash: text("hash").notNull().unique(),
    section: text("section").notNull().default(""),
    createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: created(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    uses: integer("uses").notNull().default(0),
  },
  (table) => [index("join_codes_class").on(table.classId)],
);

export const announcements = pgTable(
  "announcements",
  {
    id: id(),
    classId: ofClass(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    authorId: text("author_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: created(),
  },
  (table) => [index("announcements_class").on(table.classId, table.createdAt)],
);

/** Who changed what in a class. Rows are added, never changed. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    classId: ofClass(),
    actorId: text("actor_id").references(() => users.id, { onDelete: "set null" }),
    /** "grade.override", "roster.import", … */
    action: text("action").notNull(),
    /** The row it was done to, when there is one. */
    subjectId: text("subject_id"),
    details: jsonb("details").$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [index("audit_log_class").on(table.classId, table.at)],
);
