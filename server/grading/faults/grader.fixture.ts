/**
 * A grader as `npm run grader` starts one, on the schema that its argument names; programs are judged without walls.
 * Prints a line for each that it begins, so that the test can kill it in the middle.
 */
import { openDatabase } from "../../db/open.ts";
import { startGrader } from "../grader.ts";
import { judge } from "../testing.ts";

const [url, schemaName, directory = "."] = process.argv.slice(2);
const database = await openDatabase({ url, schemaName, directory });
await startGrader({
  database,
  slots: 2,
  times: { silence: 10, look: 1, again: 1 },
  log: console.error,
  async grade(work) {
    console.log(`began ${work.seed}`);
    // What grading takes: long enough to be killed in.
    await new Promise((resolve) => setTimeout(resolve, 400));
    return judge(work);
  },
});
