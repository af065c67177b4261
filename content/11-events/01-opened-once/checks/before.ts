import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { get, poolEvents, told } from "./console.ts";

export const before: Check = {
  id: "before",
  sentence: "The pool is open before the first request comes.",
  hints: [
    "Start the server, send nothing, and read the console. When is the pool opened?",
    "Opening at the first request makes one visitor wait, and a wrong password is found out in the middle of the night. The server should not begin without its pool.",
    "Everything above `yield` in the lifespan runs before the server listens: `pool = Pool()`, then `yield`.",
  ],
  mistakes: [
    {
      id: "too-late",
      message:
        "The server answers, and no pool is open yet. Opening waits for a request that needs it; do it above the `yield` of the lifespan.",
    },
    {
      id: "several",
      message: "More than one pool was opened at the start. Look for the other place that calls `Pool()`.",
    },
  ],
  async verify({ serve, fail }) {
    const server = await serve();
    const response = await server.send(get("/health"));
    if (response.status !== 200) fail({ expected: "200 for GET /health", received: answerText(response) });
    const events = poolEvents(server.output());
    if (events.opened.length === 0)
      fail({ expected: "one pool opened at the start", received: told(events), mistake: "too-late" });
    if (events.opened.length > 1)
      fail({ expected: "one pool opened at the start", received: told(events), mistake: "several" });
  },
};
