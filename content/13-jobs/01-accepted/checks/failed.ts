import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { accepted, impossible, settled } from "./reports.ts";

export const failed: Check = {
  id: "failed",
  sentence: "A report that fails says so.",
  hints: [
    "Order a report on no sales: `[]`. The average of nothing is a division by zero. What does the client see, today and in an hour?",
    {
      fastapi:
        "By the time of the exception the 202 has been sent, so no handler can turn it into an answer. Whoever runs the task has to catch it.",
      django:
        "The backend has caught the exception and kept it: the status is FAILED, and `errors` holds the traceback. `return_value` raises for such a report.",
    },
    {
      fastapi:
        'In `run`: `try`, and in `except Exception` log it and set `jobs[job_id] = {"state": "failed"}`.',
      django:
        '`if report.status == TaskResultStatus.FAILED: return JsonResponse({"state": "failed"})`, before `return_value` is read.',
    },
  ],
  mistakes: [
    {
      id: "exception-lost",
      message:
        "The exception is in the console, and the client asks for ever: the report is still pending. Catch it where the task runs, and write down that it failed.",
    },
    {
      id: "asked-of-a-failure",
      message:
        "The report failed, and asking for it fails as well. A failed job is an ordinary answer: the client asked how the job is, and the server knows.",
    },
  ],
  async verify(context) {
    const { fail } = context;
    const { state, response } = await settled(context, await accepted(context, impossible));
    if (state === "failed") return;
    const mistake =
      state === "pending" ? "exception-lost" : response.status >= 500 ? "asked-of-a-failure" : undefined;
    fail({
      expected: '{"state": "failed"} for a report on no sales',
      received: answerText(response),
      ...(mistake ? { mistake } : {}),
    });
  },
};
