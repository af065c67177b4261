/** `npm run restore -- FILE`: puts a backup into an empty database, embedded or PostgreSQL, whichever it was made from. */
import { join, resolve } from "node:path";
import { restore } from "../server/backup/restore.ts";
import { defaultSchema } from "../server/db/open.ts";
import { root } from "./setup/paths.mjs";

async function main(): Promise<void> {
  const [, , file] = process.argv;
  if (!file) throw new Error("Name the backup: npm run restore -- FILE");
  const options = {
    url: process.env.DATABASE_URL,
    directory: process.env.DATA_DIRECTORY ?? join(root, ".data"),
    schemaName: process.env.DATABASE_SCHEMA ?? defaultSchema,
  };
  const { rows, database } = await restore(resolve(file), options, process.env.CLASSROOM_SECRET);
  await database.close();
  console.log(`${rows} rows are restored. Start the site.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
