import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Queries } from "../db/database.ts";

const references = z.object({
  rows: z.array(z.object({ name: z.string(), needs: z.string().nullable() })),
});

/**
 * The classroom's tables, each after those that it refers to. Read from the database, so that a table which is added later
 * is never forgotten. The list of migrations is not among them: it is the header's.
 */
export async function selectTables(queries: Queries): Promise<readonly string[]> {
  const { rows } = references.parse(
    await queries.execute(sql`
      select t.relname::text as name, r.relname::text as needs
      from pg_class t
      left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid
      left join pg_class r on r.oid = c.confrelid
      where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and t.relname <> 'migrations'
      order by name`),
  );
  const needs = Map.groupBy(rows, ({ name }) => name);
  const found: string[] = [];
  const visit = (name: string) => {
    if (found.includes(name)) return;
    for (const { needs: other } of needs.get(name) ?? []) if (other !== null) visit(other);
    found.push(name);
  };
  for (const name of needs.keys()) visit(name);
  return found;
}
