import { property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { expectItem, expectRefused, isSuccess } from "./items.ts";
import { mistake, redirected } from "./mistakes.ts";

export const refused: Check = {
  id: "refused",
  sentence:
    "An id that is no whole number (`tea`, `4.5`, `7x`, `²`, `menu`) is refused with 404 or 422, never with 500.",
  hints: [
    "Send `GET /items/tea`, then `/items/7x`, then `/items/menu`. What answers, and with which status?",
    "You need no `if` and no `try`. Once the framework knows that the id is a whole number, it refuses the rest by itself.",
    {
      fastapi: "With `item_id: int`, Pydantic refuses everything else with 422 before your function runs.",
      django:
        "`<int:item_id>` matches digits alone. Any other address matches no line, and Django answers 404.",
    },
    {
      fastapi:
        "`async def read_item(item_id: int):`, and in it nothing but the answer. A path without braces, such as `/items/me`, matches that text alone.",
      django:
        '`path("items/<int:item_id>", views.read_item)`, and `path("items/me", views.my_items)` rather than a regular expression: `path()` matches up to the end.',
    },
  ],
  mistakes: [
    redirected,
    mistake(
      "isdigit",
      "`²` is a digit to `str.isdigit()`, and yet no number to `int()`. Rules written by hand have such gaps; let the framework convert.",
      ({ path, response }) => path.endsWith("%C2%B2") && response.status === 500,
    ),
    mistake(
      "int-uncaught",
      "`int()` raised `ValueError` and nobody caught it. What a client sends is never a reason for a 500: let the framework convert before your code runs.",
      ({ response }) => response.status === 500,
    ),
    mistake(
      "me-without-end",
      "An address that only begins with `me` was taken for it. A regular expression needs `$` at its end; `path()` matches to the end by itself.",
      ({ path, value }) => path.startsWith("/items/me") && property(value, "owner") !== undefined,
    ),
    mistake(
      "anything-is-me",
      "Whatever is no number was taken for `me`. Give `me` a route of its own, and let every other word be refused.",
      ({ value }) => property(value, "owner") !== undefined,
    ),
    mistake(
      "accepted",
      "A piece of text was accepted as an id. Tell the framework that it is a whole number.",
      ({ response }) => isSuccess(response),
    ),
  ],
  async verify(context) {
    const { random } = context;
    const number = random.integer(2, 99);
    await expectItem(context, number);
    const word = random.word();
    for (const id of [word, `${number}x`, `x${number}`, `${number}.5`, "²", `me${number}`, `me-${word}`])
      await expectRefused(context, id);
  },
};
