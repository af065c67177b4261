import type { Check } from "../../../../sandboxes/contract/types.ts";
import { accepted, expectReport, order, settled } from "./reports.ts";

/** Seconds: so that both are ordered before one of them is done. */
const length = 0.2;

export const apart: Check = {
  id: "apart",
  sentence: "Two reports at the same time are kept apart.",
  hints: [
    "Order a report of three seconds, and another one meanwhile. Ask for both addresses.",
    "Each order needs an id of its own, and each report a place of its own under that id.",
    {
      fastapi:
        "One dictionary with an entry for each job: `jobs[job_id]`. A single variable for “the report” belongs to the last order.",
      django:
        "`enqueue` gives each order an id, and `get_result(report_id)` finds the one that was asked for. Keep no report in a variable of the module.",
    },
  ],
  mistakes: [
    {
      id: "one-of-two",
      message:
        "Of two reports only one is done; the other stays pending. Has it lost its place to the other one?",
    },
    {
      id: "mixed-up",
      message:
        "This address shows the figures of another order: two jobs share one place. Customers would read each other's reports.",
    },
  ],
  async verify(context) {
    const { random } = context;
    const jobs = [
      await accepted(context, order(random, length)),
      await accepted(context, order(random, length)),
    ];
    for (const job of jobs)
      expectReport(context, job, await settled(context, job), { pending: "one-of-two", other: "mixed-up" });
  },
};
