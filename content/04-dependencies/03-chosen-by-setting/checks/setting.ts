import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyAmount, anyCustomer, crashed, receiptOf } from "./receipts.ts";

export const setting: Check = {
  id: "setting",
  sentence:
    "Another path in the setting is another gateway, one that the project has never heard of included.",
  hints: [
    "Set `PAYMENT_GATEWAY` to `payments.invoice.InvoiceGateway` in `shop/settings.py`, and send `POST /orders/ada/7`. Who answers?",
    "The views import a class by its name. They should ask for a gateway, and something else should know which.",
    "Write a function `get_gateway()` in a file of its own. It reads `django.conf.settings.PAYMENT_GATEWAY`, imports what it names, and makes one. No list of gateways is needed.",
    "Both views call it: `get_gateway().charge(…)` and `get_gateway().refund(…)`. Afterwards no file but the settings mentions `CardGateway`.",
  ],
  mistakes: [
    crashed,
    {
      id: "one-left",
      message:
        "The payment goes to the gateway that is set, and the refund to another. Search the views for a class that is still imported.",
    },
    {
      id: "known-only",
      message:
        "A gateway of the project is found, and one from elsewhere is not. A chain of `if` knows what was there on the day it was written; `import_string` finds whatever the setting names.",
    },
    {
      id: "hard-wired",
      message:
        "The setting was changed and the card was charged all the same. The views still decide for themselves.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const copy = await context.copy({ overlay: "checkers" });
    for (const [path, starts, mistake] of [
      ["payments.invoice.InvoiceGateway", "invoice-", "hard-wired"],
      ["ledger.LedgerGateway", "ledger-", "known-only"],
    ] as const) {
      const server = await copy.serve({ env: { PAYMENT_GATEWAY: path } });
      const order = `${anyCustomer(random)}/${anyAmount(random)}`;
      const paid = await receiptOf(server, context, `/orders/${order}`);
      if (paid !== `${starts}${order.replace("/", "-")}`)
        fail({ expected: `a receipt of ${path}`, received: paid, mistake });
      const back = await receiptOf(server, context, `/refunds/${paid}`);
      if (back.startsWith("refund-of-"))
        fail({ expected: `a refund by ${path}`, received: back, mistake: "one-left" });
      await server.stop();
    }
  },
};
