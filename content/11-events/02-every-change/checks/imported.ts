import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, auditOf, succeed } from "./shop.ts";

export const imported: Check = {
  id: "imported",
  sentence: "Each item of an import leaves one entry.",
  hints: [
    "`POST /items/import` takes a list of items. What does the audit say of them?",
    "The view calls `bulk_create`: one INSERT for all rows. No model is saved, so no `post_save` is sent. The entries must be written where the rows are.",
    "`Item.objects` may be made from a QuerySet of your own, `objects = AuditedItems.as_manager()`, whose `bulk_create` calls `super().bulk_create(...)` and then writes the entries. A function that all views use would do as well.",
  ],
  mistakes: [
    {
      id: "bulk-missed",
      message:
        "The import left no entries. `bulk_create` writes many rows with one statement and sends no signal, so a receiver never hears of it.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const items = Array.from({ length: random.integer(2, 4) }, () => anyItem(random));
    await succeed(context, "POST", "/items/import", items);
    for (const { name } of items) {
      const received = await auditOf(context, name);
      if (received !== "created")
        fail({
          expected: `one entry, created, for each of ${items.length} imported items`,
          received: `${received} for ${name}`,
          ...(received === "nothing" && { mistake: "bulk-missed" }),
        });
    }
  },
};
