import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./postgres.ts";

/** Where the tables lie, unless DATABASE_SCHEMA says otherwise. */
export const defaultSchema = "counterpoint";

export interface DatabaseOptions {
  /** `postgres://…`; without one, the database is embedded and lies in `directory`. */
  readonly url: string | undefined;
  /** Where secrets and the embedded database lie. */
  readonly directory: string;
  /** The PostgreSQL schema of the tables: tests have one of their own. */
  readonly schemaName?: string | undefined;
  /** Hashes of the migrations to stop after: a backup of an older version is restored into tables of its time. */
  readonly only?: ReadonlySet<string> | undefined;
}

/**
 * Opens the classroom's database and brings its tables up to date.
 * @throws Error in one sentence
 */
export async function openDatabase({
  url,
  directory,
  schemaName = defaultSchema,
  only,
}: DatabaseOptions): Promise<Database> {
  if (!/^[a-z_][a-z0-9_]*$/.test(schemaName)) throw new Error(`"${schemaName}" is no name for a schema.`);
  return url === undefined ? openEmbedded(directory, schemaName, only) : openPostgres(url, schemaName, only);
}
