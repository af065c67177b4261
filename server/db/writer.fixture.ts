import { openDatabase } from "./open.ts";
import { users } from "./schema/index.ts";

/** Commits a row after the other, and says how many, until it is killed. */
const [, , directory = ""] = process.argv;
const { queries } = await openDatabase({ url: undefined, directory });
for (let n = 1; ; n++) {
  await queries.insert(users).values({ name: `Writer ${n}`, email: `${n}@school.example` });
  process.stdout.write(`${n}\n`);
}
