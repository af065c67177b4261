import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { fromPglite } from "pg-boss";
import type { Database } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { migrate } from "./migrate.ts";
import * as schema from "./schema/index.ts";

/**
 * PostgreSQL compiled to WebAssembly, in this process. What was committed survives the end of the process, by
 * `kill -9` as well, because it is handed to the operating system before the query answers; as PGlite does not wait for
 * the device, a loss of power may cost the last commits.
 *
 * @param directory is locked: a second process is refused
 * @param schemaName where the tables lie
 */
export async function openEmbedded(
  directory: string,
  schemaName: string,
  only?: ReadonlySet<string>,
): Promise<Database> {
  const release = lockDirectory(directory);
  const client = await PGlite.create(join(directory, "postgres")).catch((error: unknown) => {
    release();
    throw new Error(`The database in ${directory} could not be opened: ${String(error)}`, { cause: error });
  });
  const close = async () => {
    await client.close();
    release();
  };
  try {
    await client.exec(`create schema if not exists "${schemaName}"; set search_path to "${schemaName}"`);
    const queries = drizzle(client, { schema });
    const raw = fromPglite(client);
    await migrate(queries, schemaName, only);
    return {
      kind: "embedded",
      queries,
      // Texts of several statements, and errors within a transaction, as the queue is used to them from a pool.
      raw: { query: (text, values = []) => raw.executeSql(text, [...values]) },
      transaction: (work) => queries.transaction(work),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
