import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { openDatabase } from "./open.ts";

/** The PostgreSQL that tests use; each run has a schema of its own in it. */
export const testServer = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/test";

export interface TestDatabase {
  readonly database: Database;
  /** Of the secrets, and of the embedded database. */
  readonly directory: string;
  /** Opens the same data once more: for what must survive. */
  reopen(): Promise<Database>;
  drop(): Promise<void>;
}

export const kinds: readonly Database["kind"][] = ["embedded", "server"];

/** An empty database of this kind, for one test file. */
export async function openTestDatabase(kind: Database["kind"]): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), "counterpoint-data-"));
  const schemaName = `test_${randomUUID().replaceAll("-", "")}`;
  const url = kind === "server" ? testServer : undefined;
  const open = () => openDatabase({ url, directory, schemaName });
  let database = await open();
  return {
    directory,
    get database() {
      return database;
    },
    async reopen() {
      await database.close();
      database = await open();
      return database;
    },
    async drop() {
      if (kind === "server")
        await database.queries.execute(sql`drop schema ${sql.identifier(schemaName)} cascade`);
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
