import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema/index.ts";

/** Queries against either kind of database; within a transaction, the transaction. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

/** SQL as text, for libraries that bring their own (the queue). */
export interface RawSql {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: Record<string, unknown>[] }>;
}

export interface Database {
  /** `embedded`: PGlite, in this process alone. `server`: PostgreSQL, shared by as many processes as wished. */
  readonly kind: "embedded" | "server";
  readonly queries: Queries;
  readonly raw: RawSql;
  /**
   * PGlite has one connection: within `work`, use what it is given and nothing else, or wait for ever.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
