import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { accepted, impossible, settled } from "./reports.ts";

export const failure: Check = {
  id: "failure",
  sentence: "A report that fails answers FAILURE, and not with an error of its own.",
  hints: [
    "Order a report on no sales, `[]`, and ask for it.",
    "The `result` of a failed task is the exception that it raised. JSON has no way to write an exception.",
    "`get()` waits for the result and raises what the task has raised. An endpoint that polls wants neither.",
    'Read `status` first, and `result` only when it is "SUCCESS"; else answer `{"state": report.status}` alone.',
  ],
  mistakes: [
    {
      id: "asked-of-a-failure",
      message:
        "The report failed, and asking for it failed as well: an exception was written as JSON, or raised again. A failed job is an ordinary answer.",
    },
  ],
  async verify(context) {
    const { state, response } = await settled(context, await accepted(context, impossible));
    if (state === "FAILURE") return;
    context.fail({
      expected: '{"state": "FAILURE"} for a report on no sales',
      received: answerText(response),
      ...(response.status >= 500 ? { mistake: "asked-of-a-failure" } : {}),
    });
  },
};
