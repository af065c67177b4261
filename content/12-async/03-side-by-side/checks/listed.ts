import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, expected, get, names, offered } from "./offers.ts";

export const listed: Check = {
  id: "listed",
  sentence:
    "Every supplier is listed with its price, or with null when it has no such tea, in the order of suppliers.py.",
  hints: [
    "Send `GET /offers/sencha`. One of the four has none. Is it listed, and in its place?",
    "`asyncio.gather` returns results in the order in which you passed the coroutines, whoever is done first. `asyncio.as_completed` does not.",
    "`gather` raises the first exception that comes. Catch `NotStocked` within each coroutine: a small `async def ask_for_offer(supplier, tea)` with the `try` that the loop has now.",
  ],
  mistakes: [
    {
      id: "first-failure",
      message:
        "One supplier has no such tea, and its exception has taken the whole answer with it. Catch it where that one supplier is asked.",
    },
    {
      id: "all-none",
      message:
        "One supplier has no such tea, and the prices of the others are gone as well. Catch the exception where that one supplier is asked, not around all.",
    },
    {
      id: "order",
      message:
        "All offers are there, in the order in which they came. List them in the order of `suppliers.NAMES`; `gather` keeps it.",
    },
    {
      id: "left-out",
      message: "A supplier without the tea is missing from the list. It belongs there, with the price null.",
    },
  ],
  async verify({ random, send, fail }) {
    for (const tea of [anyTea(random), `${random.word()}-${random.integer(10, 99)}`, anyTea(random)]) {
      const response = await send(get(`/offers/${tea}`));
      const received = offered(response);
      if (response.status === 200 && received === expected(tea)) continue;
      const mistake = response.status === 500 ? "first-failure" : mistakeOf(received, expected(tea));
      fail({
        expected: `${expected(tea)} for ${tea}`,
        received: received ?? answerText(response),
        ...(mistake && { mistake }),
      });
    }
  },
};

function mistakeOf(received: string | undefined, wanted: string): string | undefined {
  if (received === undefined) return undefined;
  const offers = received.split(", ");
  if (offers.toSorted().join() === wanted.split(", ").toSorted().join()) return "order";
  if (offers.length < names.length) return "left-out";
  return offers.every((offer) => offer.endsWith("none")) ? "all-none" : undefined;
}
