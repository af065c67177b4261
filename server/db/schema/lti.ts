import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { assignments } from "./assignments.ts";
import { ofClass } from "./classes.ts";
import { created, id, moment } from "./columns.ts";
import type { DeliveryStatus } from "./integrations.ts";

/** A learning platform (Moodle, Canvas, …) with which this site is registered as a tool. */
export const ltiPlatforms = pgTable(
  "lti_platforms",
  {
    id: id(),
    name: text("name").notNull(),
    issuer: text("issuer").notNull(),
    clientId: text("client_id").notNull(),
    deploymentIds: jsonb("deployment_ids").$type<readonly string[]>().notNull(),
    authorizeUrl: text("authorize_url").notNull(),
    tokenUrl: text("token_url").notNull(),
    jwksUrl: text("jwks_url").notNull(),
    createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: created(),
  },
  (table) => [uniqueIndex("lti_platforms_client").on(table.issuer, table.clientId)],
);

const platform = () =>
  text("platform_id")
    .notNull()
    .references(() => ltiPlatforms.id, { onDelete: "cascade" });

/** A course of a platform, and the class that it is. */
export const ltiContexts = pgTable(
  "lti_contexts",
  {
    id: id(),
    platformId: platform(),
    deploymentId: text("deployment_id").notNull(),
    /** The platform's id of the course. */
    contextId: text("context_id").notNull(),
    title: text("title").notNull().default(""),
    classId: ofClass(),
    /** Of the names and roles service; null when the platform offers none. */
    membershipsUrl: text("memberships_url"),
    createdAt: created(),
  },
  (table) => [
    uniqueIndex("lti_contexts_course").on(table.platformId, table.deploymentId, table.contextId),
    index("lti_contexts_class").on(table.classId),
  ],
);

/** A link in a course of the platform to an assignment, with the column of grades that belongs to it. */
export const ltiLinks = pgTable(
  "lti_links",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => ltiContexts.id, { onDelete: "cascade" }),
    /** The platform's id of the link. */
    resourceLinkId: text("resource_link_id").notNull(),
    assignmentId: text("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    /** Null when the platform keeps no grades for it. */
    lineItemUrl: text("line_item_url"),
    createdAt: created(),
  },
  (table) => [
    uniqueIndex("lti_links_link").on(table.courseId, table.resourceLinkId),
    index("lti_links_assignment").on(table.assignmentId),
  ],
);

/** A sign-in that a platform began and has not ended; taken away by the launch that ends it, so that it serves once. */
export const ltiLogins = pgTable("lti_logins", {
  /** The state's hash. */
  id: text("id").primaryKey(),
  platformId: platform(),
  nonce: text("nonce").notNull(),
  expiresAt: moment("expires_at").notNull(),
});

/** Somebody who is choosing an assignment for a course of the platform; serves once. */
export const ltiChoices = pgTable("lti_choices", {
  /** The hash of what the browser was given. */
  id: text("id").primaryKey(),
  platformId: platform(),
  deploymentId: text("deployment_id").notNull(),
  contextId: text("context_id").notNull(),
  title: text("title").notNull(),
  membershipsUrl: text("memberships_url"),
  returnUrl: text("return_url").notNull(),
  /** What the platform wants back unchanged. */
  data: text("data"),
  expiresAt: moment("expires_at").notNull(),
});

/** What a platform was last told of a learner's grade. */
export const ltiScores = pgTable(
  "lti_scores",
  {
    id: id(),
    linkId: text("link_id")
      .notNull()
      .references(() => ltiLinks.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The event that asks for it. */
    eventId: text("event_id").notNull(),
    status: text("status").$type<DeliveryStatus>().notNull().default("waiting"),
    tries: integer("tries").notNull().default(0),
    problem: text("problem"),
    triedAt: moment("tried_at"),
  },
  (table) => [uniqueIndex("lti_scores_person").on(table.linkId, table.userId)],
);

/** The tool's own key pair, one for the installation. */
export const ltiKeys = pgTable("lti_keys", {
  id: id(),
  publicKey: jsonb("public_key").$type<Readonly<Record<string, unknown>>>().notNull(),
  /** A JWK, sealed with the installation's secret. */
  privateKey: text("private_key").notNull(),
  createdAt: created(),
});
