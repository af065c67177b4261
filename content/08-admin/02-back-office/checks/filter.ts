import { elements } from "../../../../sandboxes/contract/html.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, listPage, signIn } from "./editor.ts";

export const filter: Check = {
  id: "filter",
  sentence: "Beside the list stands a filter for teas that are on sale.",
  hints: [
    "An editor looks for teas that are not on sale. How many clicks does that take?",
    "The admin makes a column of filters beside the list when it is told by which fields.",
    '`list_filter = ["on_sale"]`.',
  ],
  mistakes: [
    crashed,
    { id: "no-filter", message: "There is no filter for `on_sale` beside the list: `list_filter` names it." },
  ],
  async verify(context) {
    const ada = await signIn(context);
    const links = elements(await listPage(context, ada), "a").map(({ attributes }) => attributes.href ?? "");
    for (const value of ["0", "1"])
      if (!links.some((link) => link.includes(`on_sale__exact=${value}`)))
        context.fail({
          expected: "links that filter the list by on_sale",
          received: "a list without them",
          mistake: "no-filter",
        });
  },
};
