import type { Check } from "../../../../sandboxes/contract/types.ts";
import { sellsTwice, tests } from "./judges.ts";
import { withTheRight } from "./mistakes.ts";

export const refuses: Check = {
  id: "refuses",
  sentence: "They notice a program that sells the last tea twice.",
  hints: [
    "There is one green tea. Two customers want it in the same moment. What do they get?",
    "`await`ing one request after the other gives the program no chance to go wrong. `asyncio.gather` starts both and waits for both.",
    'In one test: `responses = await asyncio.gather(client.post("/teas/green/sell"), client.post("/teas/green/sell"))`. The statuses, sorted, must be `[200, 409]`.',
  ],
  mistakes: [
    ...withTheRight,
    {
      id: "one-after-another",
      message:
        "The program sold one tea twice and nobody noticed. It goes wrong only while two requests are under way at once; send them together, with `asyncio.gather`.",
    },
  ],
  verify: tests.refuseBroken(sellsTwice),
};
