import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { server } from "../launches.ts";
import { accepted, look, order, settled } from "./reports.ts";

export const elsewhere: Check = {
  id: "elsewhere",
  sentence: "Another process of the same program knows the report as well.",
  hints: [
    "Order a report, stop the server, run it again, and ask for the report.",
    "A dictionary or a set belongs to one process. Two workers of Uvicorn, or one that was restarted, have two of them.",
    "Whether an id is known has to be written where all processes look: in the result backend, or in a table of your own.",
  ],
  mistakes: [
    {
      id: "in-memory",
      message:
        "One process of your program knows the report and the other does not: something about it is kept in the memory of the process that took the order.",
    },
  ],
  async verify(context) {
    const job = await accepted(context, order(context.random, 0));
    const here = await settled(context, job);
    const other = await context.serve({ launch: server });
    const there = await look(other, job.path);
    if (here.response.status === 200 && there.state === here.state) return;
    context.fail({
      expected: `the same answer from a second process: ${answerText(here.response)}`,
      received: answerText(there.response),
      ...(here.response.status === 200 ? { mistake: "in-memory" } : {}),
    });
  },
};
