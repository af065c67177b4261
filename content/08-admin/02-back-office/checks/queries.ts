import { queries as dataQueries } from "../../../../sandboxes/contract/sql.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, listPage, signIn } from "./editor.ts";

export const queries: Check = {
  id: "queries",
  sentence: "The list asks the database as often for many teas as for one.",
  hints: [
    "Where does the country come from? Each row follows a key to another table.",
    "A key that is followed for each row is a query for each row. It can be fetched together with the teas, by a join.",
    "`list_select_related` names the keys that the list's query should join.",
    '`list_select_related = ["supplier"]`.',
  ],
  mistakes: [
    crashed,
    {
      id: "one-query-a-row",
      message:
        "Each row costs a query of its own, for its supplier. A list of a hundred teas would ask a hundred times.",
    },
  ],
  async verify(context) {
    const ada = await signIn(context);
    const count = async (query: string) => {
      const { statements } = await context.statements(() => listPage(context, ada, query));
      return dataQueries(statements).length;
    };
    const one = await count(context.random.pick(["Assam", "Sencha", "Oolong"]));
    const all = await count("");
    if (all > one)
      context.fail({
        expected: `${one} queries for the whole list, as for one tea`,
        received: `${all} queries`,
        mistake: "one-query-a-row",
      });
  },
};
