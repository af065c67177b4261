import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { accepted, lengths, order } from "./reports.ts";

export const acceptedAtOnce: Check = {
  id: "accepted",
  sentence: "An order is answered with 202 and a Location, before the report is made.",
  hints: [
    "Send the sample request. Which status comes, after what time, and where would a client ask for the report?",
    {
      fastapi:
        "Give each order an id (`uuid4().hex`), and name its address in the header `Location`. A parameter `response: Response` takes headers; `status_code=202` belongs in the decorator.",
      django:
        "`enqueue` returns an object that has an id. `JsonResponse` takes `status` and `headers`; `reverse` knows the address of a route that has a name.",
    },
    {
      fastapi:
        "`background_tasks.add_task(…)` runs a function after the answer was sent. What the endpoint calls itself, the client waits for.",
      django:
        "Without the setting `TASKS`, `enqueue` runs the task before it returns. `reports/threads.py` holds a backend that does not: name its class in the settings.",
    },
    {
      fastapi: '`response.headers["Location"] = f"/reports/{job_id}"`, and return `{"state": "pending"}`.',
      django: '`TASKS = {"default": {"BACKEND": "reports.threads.ThreadBackend"}}`',
    },
  ],
  mistakes: [
    {
      id: "status-200",
      message:
        "The answer is right except for its status. 200 says that what was asked is done; 202 (Accepted) says that it will be.",
    },
    {
      id: "inline",
      message:
        "The client waited for the whole report: the work is done before the answer is sent. Hand it over, and answer.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    let slow = "";
    for (const seconds of lengths) {
      const { response } = await accepted(context, order(random, seconds));
      if (response.status !== 202)
        fail({ expected: "202 for POST /reports", received: answerText(response), mistake: "status-200" });
      if (response.milliseconds < seconds * 1000) return;
      slow = `${Math.round(response.milliseconds)} ms, for a report that takes ${seconds * 1000} ms`;
    }
    fail({ expected: "an answer in less time than the report takes", received: slow, mistake: "inline" });
  },
};
