import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import * as z from "zod";
import { openDatabase } from "../../db/open.ts";
import { openTestDatabase, testServer } from "../../db/testing.ts";
import { openQueue, usualTimes } from "./boss.ts";

it("is made once by processes that start together", async () => {
  const test = await openTestDatabase("server");
  const { rows } = await test.database.raw.query("select current_schema() as name");
  const schemaName = z.string().parse(rows[0]?.name);
  const open = () => openDatabase({ url: testServer, schemaName, directory: test.directory });
  const databases = await Promise.all(Array.from({ length: 6 }, open));
  const opened = await Promise.allSettled(
    databases.map((database) => openQueue(database, usualTimes, () => undefined)),
  );
  for (const result of opened)
    if (result.status === "fulfilled") await result.value.stop({ graceful: false });
  await Promise.all(databases.map((database) => database.close()));
  await test.database.queries.execute(sql.raw(`drop schema if exists "${schemaName}_queue" cascade`));
  await test.drop();
  expect(opened.filter(({ status }) => status === "rejected")).toEqual([]);
});
