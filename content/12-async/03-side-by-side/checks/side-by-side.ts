import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, get } from "./offers.ts";

/** Times as long as the slowest supplier; one after another, the four take 3.6 times as long. */
const most = 2;

export const sideBySide: Check = {
  id: "side-by-side",
  sentence: "Asking all four suppliers takes hardly longer than asking the slowest.",
  hints: [
    "Compare the times of `GET /suppliers/north/sencha` and `GET /offers/sencha` in the request sender.",
    "An `await` in a loop waits in each round. Start all of them before you wait for any.",
    "Calling an `async def` function starts nothing; it makes a coroutine. `asyncio.gather(*coroutines)` makes a task of each, starts them and waits for all.",
    "`offers = await asyncio.gather(*(ask_for_offer(supplier, tea) for supplier in suppliers.NAMES))`.",
  ],
  mistakes: [
    {
      id: "one-after-another",
      message:
        "The suppliers are still asked one after another. A coroutine starts when it is awaited, and a task that is awaited at once is over before the next is made. Start all four, then wait.",
    },
  ],
  async verify({ random, send, fail }) {
    const tea = anyTea(random);
    await send(get(`/offers/${tea}`));
    const slowest = await send(get("/suppliers/north/sencha"));
    const all = await send(get(`/offers/${tea}`));
    if (all.status !== 200) fail({ expected: `200 for GET /offers/${tea}`, received: answerText(all) });
    const times = all.milliseconds / slowest.milliseconds;
    if (times > most)
      fail({
        expected: `within ${most} times as long as the slowest supplier takes`,
        received: `${times.toFixed(1)} times as long (${Math.round(all.milliseconds)} ms, the slowest: ${Math.round(slowest.milliseconds)} ms)`,
        mistake: "one-after-another",
      });
  },
};
