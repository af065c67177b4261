import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { type Accepted, accepted, expectReport, lengths, look, order, settled } from "./reports.ts";

export const done: Check = {
  id: "done",
  sentence: "At its address a report is pending while it is made, and done with its figures afterwards.",
  hints: [
    "Order a report that takes three seconds, and ask for its address once a second. What does a client see?",
    {
      fastapi:
        "A dictionary beside the app, from id to state, is what both endpoints share. Write `pending` into it before the answer, `done` with the result at the end of the task.",
      django:
        "`make_report.get_result(id)` finds a report by its id. Its `status` is READY, RUNNING, SUCCESSFUL or FAILED, and `return_value` may be read when it was successful.",
    },
    {
      fastapi:
        "`make_report` sleeps, so it must not be called in an `async def`: the whole server would wait with it. `add_task` runs a plain `def` in a thread.",
      django: "Both READY and RUNNING are `pending` for the client. Answer `done` for SUCCESSFUL alone.",
    },
    {
      fastapi:
        'A function `run(job_id, order)` calls `make_report` and then sets `jobs[job_id] = {"state": "done", "result": result}`; the endpoint does `background_tasks.add_task(run, job_id, order)`.',
      django:
        'When `report.status == TaskResultStatus.SUCCESSFUL`: `JsonResponse({"state": "done", "result": report.return_value})`.',
    },
  ],
  mistakes: [
    {
      id: "never-done",
      message:
        "The order was accepted, and nobody works on it: the report stays pending. Is the task handed over, and does it write down its end where the other endpoint looks?",
    },
    {
      id: "never-pending",
      message:
        "Nobody could see the report pending. Either the state is never written, or the server answers nobody while it works: a function that blocks, called in an `async def`, holds up all other requests.",
    },
    {
      id: "other-figures",
      message:
        "These are not the figures of this order. Who else may have written to the place they come from?",
    },
  ],
  async verify(context) {
    const job = await seenPending(context);
    expectReport(context, job, await settled(context, job), {
      pending: "never-done",
      other: "other-figures",
    });
  },
};

/** Orders reports until one is seen pending. A look that comes back after the report's time says nothing, so a longer one follows. */
async function seenPending(context: CheckContext): Promise<Accepted> {
  let received = "";
  for (const seconds of lengths) {
    const job = await accepted(context, order(context.random, seconds));
    const { state, response } = await look(context, job.path);
    if (state === "pending") return job;
    const after = Math.round(performance.now() - job.sentAt);
    received = `${answerText(response)} (${after} ms after the order)`;
    if (after < seconds * 1000)
      context.fail({ expected: `{"state": "pending"} for a report of ${seconds * 1000} ms`, received });
  }
  return context.fail({
    expected: 'an answer {"state": "pending"} while the report is made',
    received,
    mistake: "never-pending",
  });
}
