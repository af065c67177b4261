import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Database, Queries } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { type DatabaseOptions, openDatabase } from "../db/open.ts";
import { readBackup } from "./format.ts";
import { selectTables } from "./tables.ts";

/** Rows that are written at a time. */
const batch = 200;

/**
 * Puts what a backup holds into an empty database of either kind, then brings its tables up to date. All of it or nothing:
 * the file is read through once before anything is touched.
 * @param options where to; `directory` gets the secret, unless one is given in CLASSROOM_SECRET
 * @returns the number of rows, and the open database
 * @throws Error in one sentence when the file is damaged or of a newer version, or there is something already
 */
export async function restore(
  file: string,
  options: DatabaseOptions & { readonly schemaName: string },
  givenSecret: string | undefined,
): Promise<{ readonly rows: number; readonly database: Database }> {
  const { migrations, secret } = await readBackup(file);
  if (secret !== null && givenSecret === undefined) keepSecret(options.directory, secret);
  const database = await openDatabase({ ...options, only: new Set(migrations) });
  try {
    const rows = await database.transaction((queries) => fill(queries, file));
    await migrate(database.queries, options.schemaName);
    return { rows, database };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function fill(queries: Queries, file: string): Promise<number> {
  const tables = await selectTables(queries);
  for (const table of tables) {
    const { rows } = z
      .object({ rows: z.array(z.unknown()) })
      .parse(await queries.execute(sql`select 1 from ${sql.identifier(table)} limit 1`));
    if (rows.length > 0)
      throw new Error(
        "There is a classroom already: nothing was changed. Name an empty DATA_DIRECTORY or DATABASE_SCHEMA, and start the site with it afterwards.",
      );
  }
  let table: string | null = null;
  let waiting: string[] = [];
  let written = 0;
  const write = async () => {
    if (table === null || waiting.length === 0) return;
    const name = sql.identifier(table);
    await queries.execute(
      sql`insert into ${name} select record.* from jsonb_array_elements(${`[${waiting.join()}]`}::jsonb) row, jsonb_populate_record(null::${name}, row) record`,
    );
    written += waiting.length;
    waiting = [];
  };
  await readBackup(file, async (entry) => {
    if (entry.kind === "row") {
      waiting.push(entry.json);
      if (waiting.length >= batch) await write();
    } else {
      await write();
      if (!tables.includes(entry.name))
        throw new Error(`${file} holds a table "${entry.name}" that there is none of.`);
      table = entry.name;
    }
  });
  await write();
  // Nobody grades them any more: the queue is not part of a backup.
  await queries.execute(sql`update submissions set status = 'queued' where status = 'grading'`);
  return written;
}

function keepSecret(directory: string, secret: string): void {
  const file = join(directory, "secret");
  if (existsSync(file)) {
    if (readFileSync(file, "utf8").trim() === secret) return;
    throw new Error(
      `${file} is another classroom's secret: move it away, or name another DATA_DIRECTORY. Nothing was changed.`,
    );
  }
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
}
