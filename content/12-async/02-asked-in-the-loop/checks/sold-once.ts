import { answerText, isObject } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { add, anyTea, ask, asking, request } from "./teas.ts";

export const soldOnce: Check = {
  id: "sold-once",
  sentence: "When more clients buy at once than there are packets, each packet is sold once.",
  hints: [
    "Six clients want three packets at the same moment. How many does the view sell, and what is the stock afterwards?",
    "Between reading the stock and saving it stands an `await`. There the loop goes on with the other five, and each of them reads the same number.",
    "Let one statement look and change: an UPDATE with a condition says how many rows it has changed.",
    '`reserved = await Tea.objects.filter(name=name, stock__gt=0).aupdate(stock=F("stock") - 1)`; when that is 0, answer 409, and charge only afterwards.',
  ],
  mistakes: [
    ...asking,
    {
      id: "lost-update",
      message:
        "More packets were sold than there were: several requests read the same stock before one of them wrote. Do not compute from a number that was read before an `await`.",
    },
    {
      id: "below-nothing",
      message:
        "The stock has gone below nothing. The database counts down, as it should, but whether there was any left was asked earlier, in a statement of its own. Put the condition into the one that changes: `filter(name=name, stock__gt=0)`.",
    },
  ],
  async verify(context) {
    const { random, together, fail } = context;
    const tea = anyTea(random);
    await add(context, tea);
    const clients = tea.stock + random.integer(2, 3);
    const { responses } = await together(
      Array.from({ length: clients }, () => request("POST", `/teas/${tea.name}/sell`)),
    );
    const broken = responses.find(({ status }) => status >= 500);
    if (broken)
      fail({
        expected: "200 or 409 for each client",
        received: answerText(broken),
      });
    const sold = responses.filter(({ status }) => status === 200).length;
    const listed = await ask(context, "/teas/", "teas");
    const found = Array.isArray(listed) && listed.find((other) => isObject(other) && other.name === tea.name);
    const left = isObject(found) ? found.stock : undefined;
    if (sold !== tea.stock || left !== 0)
      fail({
        expected: `${tea.stock} of ${clients} clients served from ${tea.stock} packets, 0 left`,
        received: `${sold} served, ${String(left)} left`,
        ...(sold > tea.stock && { mistake: Number(left) < 0 ? "below-nothing" : "lost-update" }),
      });
  },
};
