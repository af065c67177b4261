import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, listPage, rows, rowsText, signIn } from "./editor.ts";

/** Teas and suppliers of fill.py. */
const stock: readonly (readonly [string, readonly string[]])[] = [
  ["Hill Gardens", ["Assam", "Darjeeling", "Nilgiri"]],
  ["Morning Harbour", ["Sencha", "Matcha", "Hojicha", "Genmaicha"]],
  ["Two Rivers", ["Oolong", "Keemun", "Pu-erh"]],
];

export const search: Check = {
  id: "search",
  sentence: "A search finds teas by any part of their name, or of their supplier's.",
  hints: [
    "There is no search field above the list. The admin shows one as soon as it knows where to look.",
    "`search_fields` names the fields. A search is a condition of SQL on each, so they must be fields that hold text.",
    "`supplier` is a key and holds a number. The supplier's name is `supplier__name`, with two underscores.",
    '`search_fields = ["name", "supplier__name"]`.',
  ],
  mistakes: [
    {
      id: "searches-the-key",
      recognise: ({ exchanges }) => {
        const response = exchanges.at(-1)?.response;
        return response !== undefined && "status" in response && response.status === 500;
      },
      message:
        "The search ended in an exception: a foreign key holds a number, and `icontains` needs a text. Name the field behind the key, `supplier__name`.",
    },
    crashed,
    {
      id: "no-search",
      message: "The list is the same whatever is searched for. `search_fields` says where to look.",
    },
    {
      id: "name-only",
      message: "The supplier's name finds nothing. Name that field, too; the way to it goes through the key.",
    },
    {
      id: "beginning-only",
      message:
        "Only the beginning of a name is found. `^` before a field's name asks for that; without it any part counts.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const ada = await signIn(context);
    const [supplier, teas] = random.pick(stock);
    const tea = random.pick(teas);
    const every = stock.flatMap(([, names]) => names);
    const part = tea.slice(1, random.integer(4, tea.length)).toUpperCase();
    const searches = [
      [tea, every.filter((name) => name.includes(tea)), "no-search"],
      [part, every.filter((name) => name.toUpperCase().includes(part)), "beginning-only"],
      [supplier.slice(random.integer(0, 3)), teas, "name-only"],
    ] as const;
    for (const [query, wanted, mistake] of searches) {
      const page = await listPage(context, ada, query);
      const found = rows(page).map((cells) => cells.join(" "));
      const all = found.length > wanted.length;
      // Teas that another check has added bear names of their own, and are looked past.
      const right = wanted.every((name) => found.some((row) => row.includes(name)));
      if (right && !every.some((name) => !wanted.includes(name) && found.some((row) => row.includes(name))))
        continue;
      fail({
        expected: `${wanted.join(", ")} for the search “${query}”`,
        received: rowsText(page),
        mistake: all ? "no-search" : mistake,
      });
    }
  },
};
