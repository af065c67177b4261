import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { ofClass } from "./classes.ts";
import { created, id, moment } from "./columns.ts";

/** A key to the API of one class; only its hash is kept. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: id(),
    classId: ofClass(),
    /** Whose rights it has: those that this person has in the class when it is used. */
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    hash: text("hash").notNull().unique(),
    mayWrite: boolean("may_write").notNull().default(false),
    createdAt: created(),
    expiresAt: moment("expires_at").notNull(),
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [index("api_tokens_class").on(table.classId)],
);

/**
 * What happened in a class and others are to be told of. Written in the transaction in which it happens, so that neither
 * is there without the other.
 */
export const events = pgTable(
  "events",
  {
    id: id(),
    classId: ofClass(),
    type: text("type").notNull(),
    data: jsonb("data").$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: created(),
    /** Since when everybody who is to be told has a row of their own. */
    passedOnAt: moment("passed_on_at"),
  },
  (table) => [index("events_waiting").on(table.passedOnAt, table.createdAt)],
);

/** An address that is told of events, with signed messages. */
export const webhooks = pgTable(
  "webhooks",
  {
    id: id(),
    classId: ofClass(),
    url: text("url").notNull(),
    /** Sealed with the installation's secret. */
    secret: text("secret").notNull(),
    /** The one before, which signs too until `previousUntil`. */
    previousSecret: text("previous_secret"),
    previousUntil: moment("previous_until"),
    events: jsonb("events").$type<readonly string[]>().notNull(),
    createdAt: created(),
    disabledAt: moment("disabled_at"),
    /** Messages in a row that no try delivered. */
    failures: integer("failures").notNull().default(0),
  },
  (table) => [index("webhooks_class").on(table.classId)],
);

/** `waiting` → `delivered`, or `failed` when no try succeeded. */
export type DeliveryStatus = "waiting" | "delivered" | "failed";

/** One message to one webhook. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    webhookId: text("webhook_id")
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    status: text("status").$type<DeliveryStatus>().notNull().default("waiting"),
    tries: integer("tries").notNull().default(0),
    /** Of the last answer; null when there was none. */
    httpStatus: integer("http_status"),
    /** Why the last try failed, in a sentence. */
    problem: text("problem"),
    createdAt: created(),
    triedAt: moment("tried_at"),
  },
  (table) => [
    uniqueIndex("webhook_deliveries_once").on(table.webhookId, table.eventId),
    index("webhook_deliveries_waiting").on(table.status, table.createdAt),
  ],
);
