import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyTea, get } from "./prices.ts";

const count = 4;

export const bystander: Check = {
  id: "bystander",
  sentence: "GET /health is answered while the supplier is being asked, not after.",
  hints: [
    "`/health` waits for nothing, and yet it is slow while prices are being asked for. Whom does it wait for?",
    "All requests share the loop. Whoever keeps it keeps those as well that have nothing to do with the supplier.",
    "Look for the call inside `async def` that has no `await` and takes long, and let a thread make it.",
  ],
  mistakes: [
    {
      id: "loop-kept",
      message:
        "`/health` had to wait for the supplier of others. A load balancer that asks for it would take this server for dead. The loop is kept by a call that waits without `await`.",
    },
  ],
  async verify({ random, together, send, fail }) {
    const one = await send(get(`/prices/${anyTea(random)}`));
    const slow = Array.from({ length: count }, () => get(`/prices/${anyTea(random)}`));
    const { responses } = await together([...slow, get("/health")]);
    const health = responses.at(-1);
    if (health?.status !== 200)
      return fail({ expected: "200 for GET /health", received: health ? answerText(health) : "nothing" });
    if (health.milliseconds > one.milliseconds)
      fail({
        expected: "GET /health answered sooner than a price",
        received: `${Math.round(health.milliseconds)} ms, one price: ${Math.round(one.milliseconds)} ms`,
        mistake: "loop-kept",
      });
  },
};
