import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../context.ts";
import { classes, fileSets, submissions } from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "../db/testing.ts";
import { seedAssignment, storeSubmission } from "../grading/testing.ts";
import { applyRetention, readRetention } from "./retention.ts";

describe.each(kinds)("what is kept no longer, on a %s database", (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind);
  });
  afterAll(() => test.drop());

  it("is archived classes after their days, with their work, and files that nobody has", async () => {
    const { queries } = test.database;
    const context: Context = {
      database: test.database,
      mailer: { delivers: true, send: async () => undefined },
      origin: "https://class.example",
      secret: "s".repeat(40),
      now: () => new Date("2027-06-01T00:00:00Z"),
    };
    await seedAssignment(queries);
    await storeSubmission(queries, "ada", 1, "kept");
    await queries.insert(fileSets).values({ hash: "orphan", files: {}, bytes: 0 });
    await queries
      .insert(classes)
      .values({ id: "other", name: "Other", timeZone: "UTC", archivedAt: new Date("2027-05-20") });
    expect(await applyRetention(context, 30)).toEqual({ classes: 0, fileSets: 1 });
    await queries
      .update(classes)
      .set({ archivedAt: new Date("2027-05-01") })
      .where(eq(classes.id, "class"));
    expect(await applyRetention(context, null)).toEqual({ classes: 0, fileSets: 0 });
    expect(await applyRetention(context, 30)).toEqual({ classes: 1, fileSets: 1 });
    expect(await queries.select({ id: classes.id }).from(classes)).toEqual([{ id: "other" }]);
    expect(await queries.select().from(submissions)).toEqual([]);
  });
});

it("the rule is a number of days", () => {
  expect(readRetention(undefined)).toBeNull();
  expect(readRetention("365")).toBe(365);
  for (const bad of ["0", "-1", "1.5", "a year"])
    expect(() => readRetention(bad), bad).toThrow("whole number of days");
});
