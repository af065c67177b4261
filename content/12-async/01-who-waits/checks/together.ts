import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, get } from "./prices.ts";

const count = 6;
/** Each in turn they take `count` times as long as one; half of that leaves room for a busy machine. */
const most = count / 2;

export const together: Check = {
  id: "together",
  sentence: `${count} clients who ask at once wait hardly longer than one.`,
  hints: [
    "Open two tabs of the preview, or press Send twice. The second answer comes only when the first is done.",
    "An event loop runs one thing at a time. A function that calls `time.sleep`, or any library that waits without `await`, keeps it from everything else.",
    {
      fastapi:
        "FastAPI calls a plain `def` endpoint in a thread, where it may wait as long as it likes. Inside `async def`, `await asyncio.to_thread(function, argument)` does the same for one call.",
      django:
        "Under ASGI, Django calls a plain `def` view in a thread, where it may wait as long as it likes. Inside `async def`, `await sync_to_async(function)(argument)` does the same for one call.",
    },
    "Take the word `async` away from `read_price`. That is all.",
  ],
  mistakes: [
    {
      id: "one-after-another",
      message:
        "The requests were answered one after another. Something keeps the event loop, or lets one in at a time: a call that waits without `await`, a lock, a single thread. Making a coroutine of a function does not change what it does inside.",
    },
  ],
  async verify({ random, send, together: sendTogether, fail }) {
    const tea = anyTea(random);
    await send(get(`/prices/${tea}`));
    const one = await send(get(`/prices/${tea}`));
    const { responses, milliseconds } = await sendTogether(
      Array.from({ length: count }, () => get(`/prices/${anyTea(random)}`)),
    );
    for (const response of responses)
      if (response.status !== 200) fail({ expected: "200 for each", received: answerText(response) });
    const times = milliseconds / one.milliseconds;
    if (times > most)
      fail({
        expected: `${count} at once within ${most} times as long as one takes`,
        received: `${times.toFixed(1)} times as long (${Math.round(milliseconds)} ms, one: ${Math.round(one.milliseconds)} ms)`,
        mistake: "one-after-another",
      });
  },
};
