import type { Check } from "../../../../sandboxes/contract/types.ts";
import { keepsNoOrder, mailsItself, outOfReach, sellsWhatIsGone, tests } from "./judges.ts";

export const refuses: Check = {
  id: "refuses",
  sentence:
    "They notice an order for what is sold out, one that is not kept, and a confirmation that goes astray.",
  hints: [
    "The project has a second view. Which three things does it do, and which of them would you see in the answer?",
    "`Order.objects` is a real table, and empty at the start of each test. `django.core.mail.outbox` is a list of the messages that this test has sent. A mock may count as sold out whatever you like.",
    'With counts of `{"Mock tea": 3, "Gone": 0}`: an order of `Gone` is answered 409; after an order of `Mock tea`, `Order.objects.get().tea` is `"Mock tea"` and `mail.outbox[0].to` is the customer\'s address in a list.',
  ],
  mistakes: [
    outOfReach,
    {
      id: "sold-out-not-asked",
      message:
        "Tea was sold that is not there, and nobody noticed. Order something whose count is 0, and look at the status.",
    },
    {
      id: "row-not-asked",
      message:
        "The customer got a confirmation, and the order was not kept. After the request, look for the row with `Order.objects`.",
    },
    {
      id: "mail-not-read",
      message:
        "A message was sent, to the wrong address. Look into it: `mail.outbox[0].to` is the list of those who get it.",
    },
  ],
  verify: tests.refuseBroken(sellsWhatIsGone, keepsNoOrder, mailsItself),
};
