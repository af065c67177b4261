import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, auditOf, beRefused, priceOf, succeed } from "./shop.ts";

export const refused: Check = {
  id: "refused",
  sentence: "A change that the database refuses leaves no entry.",
  hints: [
    "Create the same item twice, then send `PUT` with a negative price. Both are refused. What does the audit say?",
    "`pre_save` comes before the database is asked. What it records may never happen.",
    "Record after the change, in `post_save` and `post_delete`, or in one transaction with it, so that both fail together.",
  ],
  mistakes: [
    {
      id: "recorded-before",
      message:
        "The audit tells of a change that the database refused. It was recorded before, as `pre_save` does, and stayed. Record afterwards, and in one transaction.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const item = anyItem(random);
    await succeed(context, "POST", "/items/", item);
    await beRefused(context, "POST", "/items/", { ...item, price: item.price + 1 });
    await beRefused(context, "PUT", `/items/${item.name}`, { price: -random.integer(1, 50) });
    const received = await auditOf(context, item.name);
    if (received !== "created")
      fail({ expected: "created alone, after two refusals", received, mistake: "recorded-before" });
    const price = await priceOf(context, item.name);
    if (price !== item.price)
      fail({ expected: `the price ${item.price} after the refusals`, received: String(price) });
  },
};
