import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Queries } from "./database.ts";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Any number will do, so long as nothing else takes it. */
const lock = 6_021_990;

/**
 * Brings the tables up to date: forward only, all or nothing, one process at a time (the others wait, then find it done).
 * drizzle-kit names the schema "public" in references; the tables lie where `schemaName` says.
 * @param only hashes of the steps to take; all when absent
 * @throws Error when the database, or what `only` was taken from, was made by a newer version
 */
export async function migrate(
  queries: Queries,
  schemaName: string,
  only?: ReadonlySet<string>,
): Promise<void> {
  const all = readMigrationFiles({ migrationsFolder: folder });
  const known = all.filter(({ hash }) => only?.has(hash) ?? true);
  if (only && known.length < only.size)
    throw new Error("what it is to hold was made by a newer version of Counterpoint");
  await queries.transaction(async (queries) => {
    await queries.execute(sql`select pg_advisory_xact_lock(${lock})`);
    await queries.execute(sql`create schema if not exists ${sql.identifier(schemaName)}`);
    await queries.execute(
      sql`create table if not exists migrations (hash text primary key, made bigint not null, at timestamptz not null default now())`,
    );
    const { rows } = (await queries.execute(sql`select hash from migrations`)) as unknown as {
      readonly rows: readonly { readonly hash: string }[];
    };
    const done = new Set(rows.map(({ hash }) => hash));
    const unknown = [...done].filter((hash) => !known.some((migration) => migration.hash === hash));
    if (unknown.length > 0)
      throw new Error(
        only
          ? "its tables are newer than what it is to hold: name an empty one"
          : "it was made by a newer version of Counterpoint, and tables are never taken back",
      );
    for (const { hash, sql: statements, folderMillis } of known) {
      if (done.has(hash)) continue;
      for (const statement of statements) {
        await queries.execute(sql.raw(statement.replaceAll('"public".', "")));
      }
      await queries.execute(sql`insert into migrations (hash, made) values (${hash}, ${folderMillis})`);
    }
  });
}
