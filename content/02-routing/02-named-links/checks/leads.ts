import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere } from "./mistakes.ts";
import { Visitor } from "./walk.ts";

export const leads: Check = {
  id: "leads",
  sentence: "Every link leads where it says, from the home page to the last item and back.",
  hints: [
    "Send `GET /` and follow the links by hand: copy each into the request sender.",
    {
      fastapi:
        "A route is called as its function is, unless the decorator says `name=`. Which names are there?",
      django:
        "The names are in `items/urls.py`, and `app_name` stands before them: `items:list`, `items:read`.",
    },
    {
      fastapi:
        'Add a parameter `request: Request`. `str(request.url_for("read_item", item_id=2))` is the link to item 2; without `str` it is an object that cannot be written as JSON text.',
      django: '`reverse("items:read", args=[2])` is the link to item 2; `reverse` comes from `django.urls`.',
    },
  ],
  mistakes: everywhere,
  async verify(context) {
    await new Visitor(context, context).walk();
  },
};
