/**
 * `npm run backup [-- FILE]`: everything that the classroom keeps, in one file. With PostgreSQL at any time; an embedded
 * database belongs to the site while it runs.
 */
import { join, resolve } from "node:path";
import { backup } from "../server/backup/backup.ts";
import { openDatabase } from "../server/db/open.ts";
import { readSecret } from "../server/secret.ts";
import { root } from "./setup/paths.mjs";

async function main(): Promise<void> {
  const directory = process.env.DATA_DIRECTORY ?? join(root, ".data");
  const moment = new Date().toISOString().slice(0, 16).replace(":", "");
  const file = resolve(process.argv[2] ?? `classroom-${moment}.backup`);
  const given = process.env.CLASSROOM_SECRET;
  const database = await openDatabase({
    url: process.env.DATABASE_URL,
    directory,
    schemaName: process.env.DATABASE_SCHEMA,
  });
  try {
    const rows = await backup(database, file, given === undefined ? readSecret(directory, undefined) : null);
    console.log(
      `${rows} rows are in ${file}. It holds work, grades and the secret of this site: keep it as safe as those.`,
    );
    if (given !== undefined) console.log("CLASSROOM_SECRET is not in it: keep that as well.");
  } finally {
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
