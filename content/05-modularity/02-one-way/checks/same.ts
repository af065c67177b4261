import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { lost } from "./mistakes.ts";

export const same: Check = {
  id: "same",
  sentence: "The program answers as before, and an order counts with the price that was set last.",
  hints: [
    "Send `PUT /prices/tea/9`, then `GET /orders/tea/2`. It should say 18.",
    "The prices are one dictionary. Both parts must import it, or the function that gives it; a copy goes its own way.",
    "Move `prices`, `get_prices` and `Prices` into a third file, `prices.py`. Let `main.py` and `orders.py` both say `from prices import Prices`.",
  ],
  mistakes: [
    lost,
    {
      id: "copied-prices",
      message:
        "The order does not know the price that was set. There are two dictionaries of prices now; keep one, in a file that both parts import.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const count = random.integer(2, 9);
    await expectTotal(context, "toast", count, 3 * count);
    const name = `${random.word()}-${random.integer(10, 99)}`;
    const price = random.integer(5, 90);
    const put = await send({ method: "PUT", path: `/prices/${name}/${price}` });
    if (put.status !== 200)
      fail({ expected: `200 for PUT /prices/${name}/${price}`, received: answerText(put) });
    const order = await send({ method: "GET", path: `/orders/${name}/${count}` });
    if (property(json(order), "total") !== price * count)
      fail({
        expected: `a total of ${price * count} for ${count} × ${name} at ${price}`,
        received: answerText(order),
        mistake: "copied-prices",
      });
    const unknown = await send({ method: "GET", path: `/orders/no-${name}/1` });
    if (unknown.status !== 404)
      fail({ expected: "404 for an unknown product", received: answerText(unknown) });
  },
};

async function expectTotal(
  { send, fail }: CheckContext,
  name: string,
  count: number,
  total: number,
): Promise<void> {
  const response = await send({ method: "GET", path: `/orders/${name}/${count}` });
  if (property(json(response), "total") !== total)
    fail({ expected: `a total of ${total} for ${count} × ${name}`, received: answerText(response) });
}
