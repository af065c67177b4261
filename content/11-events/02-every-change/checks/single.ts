import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, auditOf, succeed } from "./shop.ts";

export const single: Check = {
  id: "single",
  sentence: "An item that is created, changed and deleted leaves three entries that say so.",
  hints: [
    "Create an item with the request sender and read `GET /audit/`. Nothing writes entries yet.",
    "`post_save` and `post_delete` are sent after a model was saved or deleted. A receiver gets the `instance`, and from `post_save` also `created`.",
    "A receiver is a function that Django calls: `@receiver(post_save, sender=Item)` above `def item_saved(instance, created, **kwargs)`. Its module must be imported: do it in `ItemsConfig.ready()`.",
    'In the receiver: `Entry.objects.create(item=instance.name, change="created" if created else "changed")`.',
  ],
  mistakes: [
    {
      id: "not-recorded",
      message:
        "Nothing was recorded, although an item was created. Is the module with the receivers imported, in `ready()`? A receiver that is never imported is never connected.",
    },
    {
      id: "twice",
      message:
        "One change left two entries: it is recorded in two places, or a receiver is connected twice. Choose one place for each kind of change.",
    },
    {
      id: "always-created",
      message: "A change was recorded as a creation. `post_save` comes for both and says which: `created`.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const item = anyItem(random);
    const expectAudit = async (after: string, expected: string) => {
      const received = await auditOf(context, item.name);
      if (received === expected) return;
      fail({
        expected: `${expected} in the audit after ${after}`,
        received,
        ...mistakeOf(after, received),
      });
    };
    await succeed(context, "POST", "/items/", item);
    await expectAudit("POST /items/", "created");
    await succeed(context, "PUT", `/items/${item.name}`, { price: item.price + random.integer(1, 50) });
    await succeed(context, "GET", `/items/${item.name}`);
    await expectAudit("PUT and GET", "created, changed");
    await succeed(context, "DELETE", `/items/${item.name}`);
    await expectAudit("DELETE", "created, changed, deleted");
  },
};

function mistakeOf(after: string, received: string) {
  if (received === "nothing") return { mistake: "not-recorded" };
  if (received !== "created, created") return {};
  return { mistake: after === "POST /items/" ? "twice" : "always-created" };
}
