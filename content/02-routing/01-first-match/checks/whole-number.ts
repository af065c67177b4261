import { property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { expectItem } from "./items.ts";
import { mistake, redirected } from "./mistakes.ts";

export const wholeNumber: Check = {
  id: "whole-number",
  sentence: "`GET /items/42` answers with the id as a number, whatever the number.",
  hints: [
    'Look closely at the answer for `/items/42`: is it `42` or `"42"`?',
    "An address is text. Somebody has to turn the piece into a number: the framework does when you tell it the type.",
    {
      fastapi: "The type belongs to the function's parameter, as an annotation.",
      django: "The type belongs to the pattern: a converter stands before the name, `<converter:name>`.",
    },
    {
      fastapi: "`async def read_item(item_id: int):`",
      django: '`path("items/<int:item_id>", views.read_item)`',
    },
  ],
  mistakes: [
    redirected,
    mistake(
      "text-id",
      "The id came back as text, in quotes. Whatever stands in an address is text until it is converted, and a pattern without a type converts nothing.",
      ({ value }) => typeof property(value, "item_id") === "string",
    ),
    mistake(
      "no-route",
      "Nothing is served at the item's address. Is the route still there, and without a slash at its end?",
      ({ response }) => response.status === 404,
    ),
  ],
  async verify(context) {
    const { random } = context;
    await expectItem(context, random.integer(1, 9));
    await expectItem(context, random.integer(10, 999));
    await expectItem(context, random.integer(1_000_000, 9_000_000_000));
  },
};
