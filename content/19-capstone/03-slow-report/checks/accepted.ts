import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed, mistake } from "../../contract/mistakes.ts";
import { report, signIn } from "../../contract/people.ts";
import { get } from "../../contract/tickets.ts";
import { order, state } from "./reports.ts";

export const accepted: Check = {
  id: "accepted",
  sentence: "POST /reports answers 202 with the report's address before the report is worked out.",
  hints: [
    'Sign in as sam, send `POST /reports` with `{"reporter": "ada"}`, and look at the time that the answer takes.',
    "202 means “I have understood and will do it”. Write down that there is a report, say where it will be, and do the work after the answer.",
    {
      fastapi:
        "A parameter `tasks: BackgroundTasks` and `tasks.add_task(work_out, report.id)`; the header goes into a parameter `response: Response`.",
      django:
        "Decorate a function with `@task` of `django.tasks` and call `work_out.enqueue(str(report.pk))`. `helpdesk/threads.py` runs it.",
    },
    {
      fastapi:
        "`work_out` is a plain `def`: FastAPI runs it in a thread. An `async def` that sleeps holds up everybody.",
      django:
        '`Report.objects.create(...)`, then `enqueue`, then `JsonResponse(report.as_json(), status=202, headers={"Location": …})`.',
    },
  ],
  mistakes: [
    crashed,
    mistake(
      "answers-200",
      "200 says that it is done. What has been accepted and is still to be done is 202.",
      ({ status }, { method }) => method === "POST" && status === 200,
    ),
    {
      id: "no-location",
      message:
        "The answer does not say where the report will be. Put its address into the header `Location`.",
    },
    {
      id: "inline",
      message:
        "Three reports were ordered, and each had ended by the time of the first question. The work was done before the answer, or in the way of the next request.",
    },
  ],
  async verify(context) {
    const sam = await signIn(context, context, "sam");
    await report(context, context, await signIn(context, context, "ada"));
    const answers: string[] = [];
    // One that is seen at work is enough: on a busy machine a question may come late.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const response = await context.send(get(await order(context, sam, "ada"), sam));
      if (state(response) === "pending") return;
      answers.push(answerText(response));
      if (state(response) !== "done") break;
    }
    context.fail({
      expected: '200 with {"state": "pending"} right after the order',
      received: answers.at(-1) ?? "no answer",
      ...(answers.length === 3 ? { mistake: "inline" } : {}),
    });
  },
};
