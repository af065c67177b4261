import { isObject } from "../../../../sandboxes/contract/read.ts";
import { queries } from "../../../../sandboxes/contract/sql.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { add, anyTea, ask, asking } from "./teas.ts";

const most = 2;

export const origins: Check = {
  id: "origins",
  sentence: `GET /teas/ lists every tea with the name of its origin, with ${most} queries at most.`,
  hints: [
    "`async for` loads the teas. Which line of the traceback asks the database once more?",
    "`tea.origin` looks like an attribute and is a query, made at the moment you read it. An attribute cannot be awaited.",
    'Load the origin together with the tea: `Tea.objects.select_related("origin")`.',
  ],
  mistakes: [
    ...asking,
    {
      id: "query-per-tea",
      message:
        "The list is right, and each tea costs a query of its own. `select_related` fetches the origins with the teas.",
    },
    {
      id: "origin-id",
      message: "The origin is listed by its id. What is asked for is its name.",
    },
  ],
  async verify(context) {
    const { random, statements, fail } = context;
    const added = Array.from({ length: 3 }, () => anyTea(random));
    for (const tea of added) await add(context, tea);
    const { result: listed, statements: all } = await statements(() => ask(context, "/teas/", "teas"));
    if (!Array.isArray(listed)) return fail({ expected: "a list of teas", received: String(listed) });
    for (const { name, stock, origin } of added) {
      const found: unknown = listed.find((tea) => isObject(tea) && tea.name === name);
      if (!isObject(found) || found.stock !== stock || found.origin !== origin)
        fail({
          expected: `${name} with the stock ${stock} and the origin ${origin}`,
          received: JSON.stringify(found ?? null),
          ...(isObject(found) && typeof found.origin === "number" && { mistake: "origin-id" }),
        });
    }
    const asked = queries(all).length;
    if (asked > most)
      fail({ expected: `${most} queries at most`, received: `${asked}`, mistake: "query-per-tea" });
  },
};
