import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, auditOf, priceOf, succeed } from "./shop.ts";

export const minimum: Check = {
  id: "minimum",
  sentence:
    "A new minimum price leaves one entry for each item that it has changed, and none for the others.",
  hints: [
    "Send `POST /items/minimum` with a price between those of two items. Which of them is in the audit?",
    "`filter(...).update(...)` is one UPDATE: no model is loaded or saved, no signal is sent. Override `update` as you did `bulk_create`.",
    'After the UPDATE the same filter finds other rows, perhaps none: prices that were below the minimum are not any more. So collect the names before: `names = list(self.values_list("name", flat=True))`.',
  ],
  mistakes: [
    {
      id: "update-missed",
      message:
        "The price was changed and the audit does not know. `update()` sends no signal, or you asked for the names when the filter no longer found them: a queryset is a question that is asked anew.",
    },
    {
      id: "all-recorded",
      message: "An item that the minimum did not change is in the audit as changed.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const cheap = { ...anyItem(random), price: random.integer(100, 200) };
    const dear = { ...anyItem(random), price: random.integer(400, 900) };
    for (const item of [cheap, dear]) await succeed(context, "POST", "/items/", item);
    const price = random.integer(201, 399);
    await succeed(context, "POST", "/items/minimum", { price });
    const now = await priceOf(context, cheap.name);
    if (now !== price) fail({ expected: `the price ${price} for ${cheap.name}`, received: String(now) });
    const changed = await auditOf(context, cheap.name);
    if (changed !== "created, changed")
      fail({
        expected: `created, changed for ${cheap.name}, from ${cheap.price} to ${price}`,
        received: changed,
        mistake: "update-missed",
      });
    const untouched = await auditOf(context, dear.name);
    if (untouched !== "created")
      fail({
        expected: `created for ${dear.name}, which costs ${dear.price}`,
        received: untouched,
        mistake: "all-recorded",
      });
  },
};
