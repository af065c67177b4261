import { elements } from "../../../../sandboxes/contract/html.ts";
import type { Check, Random } from "../../../../sandboxes/contract/types.ts";
import { crashed, difference, differences, page } from "./pages.ts";

export const heading: Check = {
  id: "heading",
  sentence: "The heading repeats the query as text, whatever it holds.",
  hints: [
    "Search for `<i>tea</i>`. Is the word in italics, or does it show the signs `<` and `>`?",
    "`<`, `>`, `&` and quotes mean something in HTML. Written as `&lt;` and so on they are text again; template engines do that for every `{{ … }}`, once they are told that the template is HTML.",
    {
      fastapi:
        "`Jinja2Templates` escapes in templates whose names end in `.html`, `.htm` or `.xml`. A `jinja2.Environment` of your own escapes only when it is made with `autoescape=True`.",
      django:
        "Django's templates escape every `{{ … }}`, unless `|safe` or `{% autoescape off %}` forbids it.",
    },
    "In the template: `<h1>Teas with “{{ q }}”</h1>`; in the view, hand over `q` as it came.",
  ],
  mistakes: [crashed, ...differences],
  async verify(context) {
    for (const query of queries(context.random)) {
      const [found] = elements(await page(context, query), "h1");
      const differs = difference(found?.inner ?? "", `Teas with “${query}”`);
      if (differs) context.fail({ expected: `a heading with the text Teas with “${query}”`, ...differs });
    }
  },
};

const queries = (random: Random): readonly string[] => [
  random.word(),
  `<b>${random.word()}</b>`,
  `</h1><script>alert(${random.integer(1, 99)})</script>`,
  `<img src=x onerror=alert(${random.integer(1, 99)})>`,
  `${random.word()} & ${random.word()}`,
  `&lt;${random.word()}&gt;`,
  `抹茶 ${random.word()}`,
];
