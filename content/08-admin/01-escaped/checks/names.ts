import { elements, visibleText } from "../../../../sandboxes/contract/html.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, difference, differences, page } from "./pages.ts";

/** The names in the projects, in their order. */
const teas = [
  "Earl Grey & Lavender",
  'Oolong "Iron Goddess"',
  "Sencha <first flush>",
  "Grandma's Winter Tea",
  "Assam",
  "Darjeeling",
] as const;

export const names: Check = {
  id: "names",
  sentence: "Each tea that fits stands in a list item, its name character for character.",
  hints: [
    "Open the page without a query and look for the sencha. What has become of “first flush”?",
    "The names come from suppliers. They are text from outside as much as the query is.",
    "In the template: `{% for tea in teas %}<li>{{ tea }}</li>{% endfor %}`. Between the braces stands the name alone, without a filter.",
  ],
  mistakes: [crashed, ...differences],
  async verify(context) {
    const { random, fail } = context;
    const tea = random.pick(teas);
    const piece = tea.slice(0, random.integer(3, tea.length)).toUpperCase();
    for (const query of [undefined, piece, `no-${random.word()}`]) {
      const wanted = teas.filter((name) => name.toUpperCase().includes(query ?? ""));
      const items = elements(await page(context, query), "li").map(({ inner }) => inner);
      const what = query === undefined ? "without a query" : `for the query ${query}`;
      if (items.length !== wanted.length)
        fail({
          expected: `${wanted.length} list items ${what}`,
          received: `${items.length}: ${items.map(visibleText).join(", ")}`,
        });
      for (const [index, name] of wanted.entries()) {
        const differs = difference(items[index] ?? "", name);
        if (differs) fail({ expected: `the name ${name} ${what}`, ...differs });
      }
    }
  },
};
