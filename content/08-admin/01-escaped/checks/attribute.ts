import { elements } from "../../../../sandboxes/contract/html.ts";
import type { Check, Random } from "../../../../sandboxes/contract/types.ts";
import { crashed, page } from "./pages.ts";

export const attribute: Check = {
  id: "attribute",
  sentence: "The search field holds the query again, and nothing of it becomes an attribute of its own.",
  hints: [
    'Search for `" autofocus x="`. Where does the value of the search field end?',
    "An attribute's value ends at its quote, and without quotes it ends at the first space.",
    'Write the value in quotes: `value="{{ q }}"`. Engines escape the quotes in `q`; in Python, `html.escape` does so unless told `quote=False`.',
  ],
  mistakes: [
    crashed,
    {
      id: "broke-out",
      message:
        "A part of the query has become an attribute of the field. An attribute such as `onfocus` is code: escape quotes as well as angle brackets.",
    },
    {
      id: "unquoted",
      message:
        "The value ends at the first space: it stands without quotes. Escaping cannot help there, since a space is no special character.",
    },
    {
      id: "other-value",
      message: "The field's value is not what was searched for; escape it once, and only once.",
    },
  ],
  async verify(context) {
    for (const query of queries(context.random)) {
      const inputs = elements(await page(context, query), "input");
      const field = inputs.find(({ attributes }) => attributes.name === "q");
      const { value, ...others } = field?.attributes ?? {};
      // By its whole name: a word of the query may begin with "on", too.
      const handlers = Object.keys(others).filter((name) => name === "onfocus");
      if (value === query && handlers.length === 0) continue;
      const beginning = value !== undefined && value !== query && query.startsWith(value);
      context.fail({
        expected: `a field named q with the value ${query}`,
        received: field
          ? `the value ${value ?? "(none)"}${handlers.length > 0 ? ` and the attribute ${handlers.join(", ")}` : ""}`
          : "no field with that name",
        mistake: handlers.length > 0 ? "broke-out" : beginning ? "unquoted" : "other-value",
      });
    }
  },
};

const queries = (random: Random): readonly string[] => [
  `${random.word()} ${random.word()}`,
  `" onfocus="alert(${random.integer(1, 99)})`,
  `' onfocus='alert(${random.integer(1, 99)})`,
  `"><b>${random.word()}</b>`,
  `&quot;${random.word()}`,
];
