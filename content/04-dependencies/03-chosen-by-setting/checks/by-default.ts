import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyAmount, anyCustomer, crashed, receiptOf } from "./receipts.ts";

export const byDefault: Check = {
  id: "by-default",
  sentence: "As it is set, the shop charges cards and refunds to them.",
  hints: [
    "Send `POST /orders/ada/7`. The receipt should begin with `card-`.",
    "The setting holds a dotted path. `django.utils.module_loading.import_string` returns what it names.",
    "`import_string(settings.PAYMENT_GATEWAY)()` is a gateway: first the class, then the call.",
  ],
  mistakes: [crashed],
  async verify(context) {
    const { random, fail } = context;
    const paid = await receiptOf(context, context, `/orders/${anyCustomer(random)}/${anyAmount(random)}`);
    if (!paid.startsWith("card-")) fail({ expected: "a receipt of the card gateway", received: paid });
    const back = await receiptOf(context, context, `/refunds/${paid}`);
    if (back !== `refund-of-${paid}`) fail({ expected: `refund-of-${paid}`, received: back });
  },
};
