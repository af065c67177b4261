import { queries } from "../../../../sandboxes/contract/sql.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { add, anyTea, ask, asking } from "./teas.ts";

export const count: Check = {
  id: "count",
  sentence: "GET /teas/count answers with the number of teas, counted by the database.",
  hints: [
    "Send `GET /teas/count` and read the last line of the traceback in the console.",
    "Methods that ask the database have a twin that is awaited; its name begins with `a`.",
    "Write `await Tea.objects.acount()`. A list of all teas has a length as well, but then every tea travels to be counted.",
  ],
  mistakes: [
    ...asking,
    {
      id: "counted-in-python",
      message:
        "The number is right, and to find it every tea was loaded. Let the database count: `acount()` is one `SELECT COUNT(*)`.",
    },
  ],
  async verify(context) {
    const { random, statements, fail } = context;
    await add(context, anyTea(random));
    const before = await ask(context, "/teas/count", "count");
    const more = random.integer(1, 3);
    for (let index = 0; index < more; index += 1) await add(context, anyTea(random));
    const { result: after, statements: all } = await statements(() => ask(context, "/teas/count", "count"));
    if (typeof before !== "number" || after !== before + more)
      fail({
        expected: `${more} more after ${more} POST /teas/`,
        received: `${String(before)} before, ${String(after)} after`,
      });
    const asked = queries(all);
    if (!asked.some((statement) => /count\s*\(/i.test(statement)))
      fail({
        expected: "a query that counts",
        received: asked.join("; ") || "no query",
        mistake: "counted-in-python",
      });
  },
};
