import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { Visitor } from "./walk.ts";

export const moved: Check = {
  id: "moved",
  sentence: "When the items move under a prefix, every link moves with them.",
  hints: [
    {
      fastapi:
        'In `main.py`, let `PREFIX` be `"/v2"` when the environment says nothing, and follow the links from `GET /`.',
      django:
        'In `shop/urls.py`, let `PREFIX` be `"/v2"` when the environment says nothing, and follow the links from `GET /`.',
    },
    "A route's address is known in one place only, where it is put into the tree. Everywhere else, ask for it by the route's name.",
    {
      fastapi:
        'Search both files for `"/items`: after your change it stands in `APIRouter(prefix="/items")` alone. There are four links: `items`, `url`, `next`, `all`.',
      django:
        "Search the project for `/items`: after your change no view has it. There are four links: `items`, `url`, `next`, `all`.",
    },
    {
      fastapi:
        '`str(request.url_for("list_items"))` for `items` and `all`; `str(request.url_for("read_item", item_id=…))` for `url` and `next`.',
      django:
        '`reverse("items:list")` for `items` and `all`; `reverse("items:read", args=[…])` for `url` and `next`.',
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "left-behind",
      "This link still has the old address. Somewhere it is written out; ask for it by the route's name instead.",
      ({ response, path }) => response.status === 404 && path.startsWith("/items"),
    ),
  ],
  async verify(context) {
    const prefix = `/${context.random.word()}/v${context.random.integer(2, 99)}`;
    const server = await context.serve({ env: { PREFIX: prefix } });
    await new Visitor(server, context).walk();
  },
};
