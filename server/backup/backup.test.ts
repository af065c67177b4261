import { createHash, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/database.ts";
import { submissions, users } from "../db/schema/index.ts";
import { kinds, openTestDatabase, type TestDatabase, testServer } from "../db/testing.ts";
import { seedAssignment, storeSubmission } from "../grading/testing.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

describe.each(kinds)("a backup of a %s database", (kind) => {
  let test: TestDatabase;
  let folder: string;
  let file: string;
  /** Restored databases, with what removes them. */
  const made: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    test = await openTestDatabase(kind);
    folder = await mkdtemp(join(tmpdir(), "counterpoint-backup-"));
    file = join(folder, "one.backup");
    const { queries } = test.database;
    await seedAssignment(queries);
    // More than is read at a time, and text that is easily mistaken for something else.
    for (let attempt = 1; attempt <= 205; attempt++)
      await storeSubmission(queries, "ada", attempt, `{"line": "one\ntwo ${attempt}"}\u2028"größe" \\n`);
    await queries.update(submissions).set({ status: "grading" }).where(sql`attempt = 7`);
    await backup(test.database, file, "s".repeat(40));
  });
  afterAll(async () => {
    for (const remove of made) await remove();
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Where a database of this kind may be restored to. */
  const target = (wanted: Database["kind"]) => ({
    url: wanted === "server" ? testServer : undefined,
    directory: join(folder, randomUUID()),
    schemaName: `test_${randomUUID().replaceAll("-", "")}`,
  });
  const opened = async (from: string, wanted: Database["kind"], secret?: string) => {
    const place = target(wanted);
    const found = await restore(from, place, secret);
    made.push(async () => {
      if (wanted === "server")
        await found.database.queries.execute(sql`drop schema ${sql.identifier(place.schemaName)} cascade`);
      await found.database.close();
    });
    return { ...found, place };
  };
  const linesOf = async (path: string) =>
    gunzipSync(await readFile(path))
      .toString()
      .trimEnd()
      .split("\n");

  it("is restored to either kind, row for row, with the secret, and what was being graded waits again", async () => {
    const before = (await linesOf(file)).slice(1, -1);
    for (const wanted of kinds) {
      const { rows, database, place } = await opened(file, wanted);
      expect(rows).toBeGreaterThan(205);
      expect(await readFile(join(place.directory, "secret"), "utf8")).toBe("s".repeat(40));
      const again = join(folder, `${wanted}.backup`);
      await backup(database, again, null);
      const waiting = (line: string) => line.replace('"status": "grading"', '"status": "queued"');
      expect((await linesOf(again)).slice(1, -1).sort()).toEqual(before.map(waiting).sort());
    }
  });

  it("can be read by its owner alone, and never takes the place of another", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(backup(test.database, file, null)).rejects.toThrow("There is a file");
  });

  it("is refused when it is cut off, changed or no backup, and nothing is made", async () => {
    const bytes = await readFile(file);
    const lines = await linesOf(file);
    const changed = lines.join("\n").replace('"name": "ada"', '"name": "eve"');
    const lessOne = [...lines.slice(0, 5), ...lines.slice(6)].join("\n");
    const bad = {
      cut: bytes.subarray(0, bytes.length - 40),
      changed: gzipSync(changed),
      lessOne: gzipSync(lessOne),
      other: Buffer.from("hello"),
      empty: gzipSync(""),
    };
    for (const [name, content] of Object.entries(bad)) {
      const path = join(folder, name);
      await writeFile(path, content);
      const place = target("embedded");
      await expect(restore(path, place, undefined), name).rejects.toThrow("damaged");
      await expect(stat(place.directory)).rejects.toThrow("ENOENT");
    }
  });

  it("is refused where there is a classroom, or another secret, and both stay", async () => {
    const { place, database } = await opened(file, kind, "given".repeat(8));
    await expect(stat(join(place.directory, "secret"))).rejects.toThrow("ENOENT");
    await database.queries.insert(users).values({ id: "new", name: "New", email: "new@school.example" });
    if (kind === "embedded") {
      await database.close();
      made.pop();
    }
    await expect(restore(file, place, "given".repeat(8))).rejects.toThrow("There is a classroom already");
    await mkdir(place.directory, { recursive: true });
    await writeFile(join(place.directory, "secret"), "another");
    await expect(restore(file, place, undefined)).rejects.toThrow("another classroom's secret");
  });

  it("of an older version gets today's tables; of a newer one is refused", async () => {
    const [first = "", ...rest] = await linesOf(file);
    const head: { migrations: string[] } = JSON.parse(first);
    const write = async (name: string, migrations: readonly string[], body: readonly string[]) => {
      const text = [JSON.stringify({ ...head, migrations }), ...body].map((line) => `${line}\n`).join("");
      const rows = body.filter((line) => line.startsWith("{")).length;
      const end = JSON.stringify([rows, createHash("sha256").update(text).digest("hex")]);
      await writeFile(join(folder, name), gzipSync(`${text}${end}\n`));
      return join(folder, name);
    };
    const old = await write("old", head.migrations.slice(0, 1), [
      '"users"',
      ...rest.filter((line) => line.includes("ada@")),
    ]);
    const { database } = await opened(old, kind);
    expect((await database.queries.select().from(users)).map(({ id }) => id)).toEqual(["ada"]);
    const { rows } = await database.raw.query("select count(*)::int as n from migrations");
    expect(rows[0]?.n).toBe(head.migrations.length);
    const newer = await write("newer", [...head.migrations, "f".repeat(64)], rest.slice(0, -1));
    await expect(restore(newer, target(kind), undefined)).rejects.toThrow("newer version");
  });
});
