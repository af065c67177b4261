import { randomUUID } from "node:crypto";
import { text, timestamp } from "drizzle-orm/pg-core";

/** A key that says nothing: numbers in sequence would tell how many classes and learners there are. */
export const id = () =>
  text("id")
    .primaryKey()
    .$defaultFn(() => randomUUID());

/** A moment in time, to the millisecond; which clock shows it is the reader's affair. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

export const created = () => moment("created_at").notNull().defaultNow();
