import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Database, Queries } from "../db/database.ts";
import type { Header } from "./format.ts";
import { selectTables } from "./tables.ts";

/** Rows that are in memory at a time. */
const batch = 200;
const fetched = z.object({ rows: z.array(z.object({ json: z.string() })) });
const applied = z.object({ rows: z.array(z.object({ hash: z.string() })) });

/**
 * Writes everything that the classroom keeps into a file that only its owner can read, as it is at one moment, while others
 * go on writing. The queue is left out: it is made again of what waits.
 * @param secret of the installation, when it is kept beside the data
 * @returns the number of rows
 * @throws Error when there is such a file already
 */
export async function backup(
  { transaction }: Database,
  file: string,
  secret: string | null,
  now = new Date(),
): Promise<number> {
  const aside = `${file}.${process.pid}.part`;
  let rows = 0;
  try {
    await transaction(async (queries) => {
      await queries.execute(sql`set transaction isolation level repeatable read, read only`);
      const hash = createHash("sha256");
      const lines = async function* () {
        for await (const line of linesOf(queries, secret, now)) {
          if (line.startsWith("{")) rows += 1;
          hash.update(line);
          yield line;
        }
        // The header is a line of its own and no row.
        rows -= 1;
        yield `${JSON.stringify([rows, hash.digest("hex")])}\n`;
      };
      await pipeline(
        Readable.from(lines()),
        createGzip(),
        createWriteStream(aside, { mode: 0o600, flags: "wx" }),
      );
    });
    const handle = await open(aside, "r+");
    await handle.sync();
    await handle.close();
    // A link, unlike a rename, never takes the place of another backup.
    await link(aside, file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "EEXIST" ? new Error(`There is a file ${file} already.`) : error;
    });
    return rows;
  } finally {
    await rm(aside, { force: true });
  }
}

async function* linesOf(queries: Queries, secret: string | null, now: Date): AsyncGenerator<string> {
  const { rows: migrations } = applied.parse(
    await queries.execute(sql`select hash from migrations order by made`),
  );
  const first: Header = {
    counterpoint: "backup",
    format: 1,
    madeAt: now.toISOString(),
    migrations: migrations.map(({ hash }) => hash),
    secret,
  };
  yield `${JSON.stringify(first)}\n`;
  for (const table of await selectTables(queries)) {
    yield `${JSON.stringify(table)}\n`;
    const name = sql.identifier(table);
    await queries.execute(
      sql`declare backup no scroll cursor for select to_jsonb(t)::text as json from ${name} t`,
    );
    for (;;) {
      const { rows } = fetched.parse(await queries.execute(sql`fetch ${sql.raw(String(batch))} from backup`));
      for (const { json } of rows) yield `${json}\n`;
      if (rows.length < batch) break;
    }
    await queries.execute(sql`close backup`);
  }
}
