import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import * as schema from "./schema/index.ts";

/** Milliseconds after which a query that cannot get a connection fails. */
const patience = 10_000;

/**
 * A PostgreSQL server, which any number of web processes and graders may share.
 * @param schemaName where the tables lie; made when it is missing
 * @throws Error in one sentence, without the address's password, when the server cannot be reached
 */
export async function openPostgres(
  url: string,
  schemaName: string,
  only?: ReadonlySet<string>,
): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    options: `-c search_path=${schemaName}`,
  });
  // A connection that breaks while it is idle is replaced; the next query says so if the server is gone.
  pool.on("error", (error) => console.error(`A connection to the database was lost: ${error.message}`));
  try {
    const queries = drizzle(pool, { schema });
    await migrate(queries, schemaName, only);
    return {
      kind: "server",
      queries,
      raw: { query: async (text, values = []) => pool.query(text, [...values]) },
      transaction: (work) => queries.transaction(work),
      close: () => pool.end(),
    };
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database at ${new URL(url).host} could not be used: ${reason}`, { cause: error });
  }
}
