import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, expectChanged } from "./items.ts";
import { overwritten, wantsAll } from "./mistakes.ts";

export const kept: Check = {
  id: "kept",
  sentence: "A field that is not sent keeps its value.",
  hints: [
    'Send `PATCH /items/1` with `{"price": 5}`, then `GET /items/1`. Where is the name?',
    "A model fills in defaults. In its attributes, a note that was not sent and a note that was sent as null look alike; the model remembers which it was in `model_fields_set`.",
    "`patch.model_dump(exclude_unset=True)` is a dictionary of the fields that were sent.",
  ],
  mistakes: [wantsAll, overwritten],
  async verify(context) {
    const { random } = context;
    const other = anyItem(random);
    for (const changes of [
      { price: other.price },
      { name: other.name },
      { sale: other.sale },
      { note: other.note, price: other.price },
      {},
    ])
      await expectChanged(context, anyItem(random), changes);
  },
};
