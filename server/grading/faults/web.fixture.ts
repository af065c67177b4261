/** A web process that takes submissions, one after another; prints the id of each once it is stored, as a receipt. */
import { openDatabase } from "../../db/open.ts";
import { storeSubmission } from "../testing.ts";

const [url, schemaName, directory = ".", learner = "ada"] = process.argv.slice(2);
const database = await openDatabase({ url, schemaName, directory });
for (let attempt = 1; attempt <= 12; attempt++) {
  const id = await database.transaction((queries) =>
    storeSubmission(queries, learner, attempt, `right of ${learner}, ${attempt}`),
  );
  console.log(`stored ${id}`);
}
process.exit(0);
