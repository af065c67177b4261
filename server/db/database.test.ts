import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "./open.ts";
import { classes, memberships, users } from "./schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase } from "./testing.ts";

describe.each(kinds)("a %s database", (kind) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(kind);
  });
  afterAll(() => test.drop());

  it("keeps rows from one opening to the next, and migrates once", async () => {
    await test.database.queries.insert(users).values({ id: "ada", name: "Ada", email: "ada@school.example" });
    const again = await test.reopen();
    expect(await again.queries.select({ id: users.id }).from(users)).toEqual([{ id: "ada" }]);
    const { rows } = await again.raw.query("select count(*)::int as n from migrations");
    expect(rows[0]?.n).toBeGreaterThan(0);
  });

  it("takes back a transaction that throws", async () => {
    const { database } = test;
    await expect(
      database.transaction(async (queries) => {
        await queries.insert(users).values({ id: "bob", name: "Bob", email: "bob@school.example" });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await database.queries.select().from(users).where(eq(users.id, "bob"))).toEqual([]);
  });

  it("refuses a role that there is none of, and the same person twice in a class", async () => {
    const { queries } = test.database;
    await queries.insert(classes).values({ id: "c", name: "Web", timeZone: "UTC" });
    const join = (role: string) =>
      queries.insert(memberships).values({ classId: "c", userId: "ada", role: role as "learner" });
    await expect(join("emperor")).rejects.toThrow();
    await join("learner");
    await expect(join("learner")).rejects.toThrow();
  });
});

describe("the embedded database", () => {
  it("refuses a second process, and names the first", async () => {
    const test = await openTestDatabase("embedded");
    await expect(openDatabase({ url: undefined, directory: test.directory })).rejects.toThrow(
      `in use by process ${process.pid}`,
    );
    await test.drop();
  });

  it("has what was committed after kill -9, and lets the next process in", async () => {
    const test = await openTestDatabase("embedded");
    await test.database.close();
    const writer = spawn(process.execPath, [
      fileURLToPath(new URL("./writer.fixture.ts", import.meta.url)),
      test.directory,
    ]);
    let committed = 0;
    for await (const chunk of writer.stdout) {
      committed = Number(String(chunk).trim().split("\n").at(-1));
      if (committed >= 5) break;
    }
    writer.kill("SIGKILL");
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
    const database = await openDatabase({ url: undefined, directory: test.directory });
    const rows = await database.queries.select().from(users);
    expect(rows.length).toBeGreaterThanOrEqual(committed);
    expect(committed).toBeGreaterThanOrEqual(5);
    await database.close();
  });
});
