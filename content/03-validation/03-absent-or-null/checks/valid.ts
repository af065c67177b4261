import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, expectRefused } from "./items.ts";
import { mistake } from "./mistakes.ts";

export const valid: Check = {
  id: "valid",
  sentence: "A change after which the item would break a rule is refused, and changes nothing.",
  hints: [
    'Take an item with a price of 6 and a sale of 4, and send `{"price": 3}`. Each number is right by itself. Is the item?',
    "Rules about an item can only be asked of the whole item: what is there, with the changes laid over it.",
    "`model_copy(update=…)` asks nothing. `Item.model_validate(item.model_dump() | changes)` asks everything, and raises `ValidationError`, which is not FastAPI's own and ends in a 500 unless you catch it.",
    "`except ValidationError as error: raise HTTPException(422, error.errors(include_context=False)) from error`, and only after that `items[item_id] = changed`.",
  ],
  mistakes: [
    {
      id: "half-done",
      message:
        "The change was refused, and it happened. Validate first and store afterwards: what is refused must leave no trace.",
    },
    mistake(
      "uncaught",
      "This change ended in an exception. If it was pydantic's `ValidationError`, catch it where you validate the item: FastAPI turns it into 422 for what a client sends, and not for what your own code builds. If it was `ResponseValidationError`, a broken item has been stored.",
      ({ status }) => status === 500,
    ),
    mistake(
      "unchecked",
      "The change was accepted, and the item has a value now that nobody could have created it with. `model_copy(update=…)` does not validate.",
      ({ status }) => status === 200,
    ),
  ],
  async verify(context) {
    const { random } = context;
    const item = () => anyItem(random);
    await expectRefused(context, item(), { price: null });
    await expectRefused(context, item(), { name: null, note: random.word() });
    await expectRefused(context, item(), { note: random.word(), price: -random.integer(1, 9) });
    const dear = item();
    await expectRefused(context, dear, { sale: dear.price + random.integer(1, 9) });
    const cheap = item();
    await expectRefused(context, cheap, { price: (cheap.sale ?? 1) - 0.5 });
  },
};
