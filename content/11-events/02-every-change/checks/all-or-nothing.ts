import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, auditOf, beRefused, longName, priceOf } from "./shop.ts";

export const allOrNothing: Check = {
  id: "all-or-nothing",
  sentence: "A change that the audit cannot record does not happen.",
  hints: [
    "Create an item whose name has 60 characters. The audit takes 40, and the answer is an error. Ask for the item: is it there?",
    "`post_save` is sent when the row has been written and, without a transaction around it, committed. What the receiver raises cannot take it back.",
    "Item and entry belong in one transaction. `with transaction.atomic():` around both, for instance in a `save` of the model that calls `super().save(*args, **kwargs)` within, and in your `bulk_create`.",
  ],
  mistakes: [
    {
      id: "not-atomic",
      message:
        "The answer was an error, and the item is there all the same, without an entry. The receiver failed after the row was committed. Put both into one `transaction.atomic()`. (`ATOMIC_REQUESTS` is no help here: the view catches the error, so the request's transaction ends well.)",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const item = { ...anyItem(random), name: longName(random) };
    const expectNothing = async (name: string, after: string) => {
      const price = await priceOf(context, name);
      const entries = await auditOf(context, name);
      if (price === null && entries === "nothing") return;
      fail({
        expected: `no item and no entry after ${after}`,
        received: `${price === null ? "no item" : "an item"}, and in the audit: ${entries}`,
        ...(price !== null && { mistake: "not-atomic" }),
      });
    };
    await beRefused(context, "POST", "/items/", item);
    await expectNothing(item.name, `POST /items/ with a name of ${item.name.length} characters`);
    const other = anyItem(random);
    await beRefused(context, "POST", "/items/import", [other, item]);
    for (const { name } of [other, item])
      await expectNothing(name, "an import in which one name is too long for the audit");
  },
};
