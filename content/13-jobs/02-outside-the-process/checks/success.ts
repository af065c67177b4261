import { answerText, text } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { accepted, isReport, look, order, settled } from "./reports.ts";

/** Milliseconds that a report takes; the longer one is for a machine that needs as long to answer at all. */
const lengths = [400, 1_500];

export const success: Check = {
  id: "success",
  sentence: "A worker makes the report, and its address ends with SUCCESS and the figures.",
  hints: [
    "Send the sample request, then ask for the address in its Location. What does the last line of the traceback in the console say?",
    "A broker carries messages to the worker. Whatever comes back needs a second place: a result backend.",
    '`Celery("tasks", broker=…, backend="file://results")` keeps each result in a file of that folder. On a machine of your own, start the worker anew after that.',
    'Ask the task: `report = make_report.AsyncResult(job_id)`. When `report.status` is "SUCCESS", `report.result` is what the function returned. Add it to the answer.',
  ],
  mistakes: [
    {
      id: "no-backend",
      recognise: ({ exchanges }) =>
        exchanges.some(({ response }) => "status" in response && response.status >= 500),
      message:
        "Asking for the report failed. Is it an `AttributeError` of `DisabledBackend`? Then the Celery app that was asked has no result backend. Give yours one, and ask yours: in a thread of a `def` endpoint, `AsyncResult(job_id)` asks an empty default app; `make_report.AsyncResult(job_id)` never does.",
    },
    {
      id: "in-the-server",
      message:
        "The client waited for the whole report. `make_report(…)` is a plain call, made by the server; `.delay(…)` and `.apply_async(…)` send a message to the worker.",
    },
    {
      id: "not-known-yet",
      message:
        "The order was accepted, and its address is a 404 until a worker has finished. A report that waits or is being made is known: you promised it a moment ago.",
    },
    {
      id: "never-done",
      message:
        "Nothing comes of the order. Was a message sent, and does a worker run? See the worker's console.",
    },
  ],
  async verify(context) {
    const { random, fail } = context;
    const answers: number[] = [];
    for (const length of lengths) {
      const job = await accepted(context, order(random, length / 1000));
      answers.push(Math.round(job.response.milliseconds));
      if (job.response.milliseconds >= length) continue;
      const first = await look(context, job.path);
      if (first.response.status === 404)
        fail({
          expected: `the state of ${job.path}, right after it was accepted`,
          received: answerText(first.response),
          mistake: "not-known-yet",
        });
      const last = await settled(context, job);
      if (isReport(job, last)) return;
      fail({
        expected: `{"state": "SUCCESS", "result": …} for the sales ${job.order.sales.join(", ")}`,
        received: answerText(last.response),
        ...(/SENT|PENDING|STARTED/.test(text(last.response)) ? { mistake: "never-done" } : {}),
      });
    }
    fail({
      expected: `an answer in less time than the report takes: ${lengths.join(" ms, then ")} ms`,
      received: `answers after ${answers.join(" and ")} ms`,
      mistake: "in-the-server",
    });
  },
};
