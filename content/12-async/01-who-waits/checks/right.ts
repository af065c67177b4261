import { answer, answerText, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, get, prices } from "./prices.ts";

export const right: Check = {
  id: "right",
  sentence: "Each tea comes with its price, and one that the supplier does not have with 404.",
  hints: [
    "Send `GET /prices/oolong`. Is the price a number?",
    "What `asyncio.to_thread(...)` or `sync_to_async(...)(...)` returns is a coroutine, a promise of a price. `await` makes a price of it.",
    "`price = await asyncio.to_thread(supplier.ask_price, tea)`, or without `async` in the function's first line and as it was.",
  ],
  mistakes: [
    {
      id: "raised",
      message:
        "The request ended in an exception; its last line is in the console. If it speaks of a coroutine, an `await` is missing: what you hold is the promise of a price, not a price.",
      recognise: ({ exchanges }) => answer(last(exchanges))?.status === 500,
    },
  ],
  async verify({ random, send, fail }) {
    const tea = anyTea(random);
    const response = await send(get(`/prices/${tea}`));
    const value = json(response);
    if (response.status !== 200 || property(value, "tea") !== tea || property(value, "price") !== prices[tea])
      fail({
        expected: `200 with the price ${prices[tea]} for ${tea}`,
        received: answerText(response),
      });
    const unknown = `${random.word()}-${random.integer(10, 99)}`;
    const missing = await send(get(`/prices/${unknown}`));
    if (missing.status !== 404)
      fail({ expected: `404 for GET /prices/${unknown}`, received: answerText(missing) });
  },
};
