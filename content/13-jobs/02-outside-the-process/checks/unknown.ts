import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { get } from "./reports.ts";

export const unknown: Check = {
  id: "unknown",
  sentence: "A report that nobody ordered is a 404.",
  hints: [
    "Ask for `/reports/` and any letters. What would a client conclude from that answer?",
    "PENDING is what Celery says of an id that it finds nothing about. It cannot tell “not yet” from “never”, so give it something to find.",
    "Choose the id yourself, `uuid4().hex`, and hand it to `apply_async(…, task_id=job_id)`. Before that, write a state of your own for it.",
    '`celery_app.backend.store_result(job_id, None, "SENT")` before the message is sent. From then on PENDING means: never heard of it.',
  ],
  mistakes: [
    {
      id: "unknown-pending",
      message:
        "Nobody ordered this report, and the client is told to wait for it. PENDING is Celery's word for “I know nothing of this id”.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const hex = () => random.integer(0x1000_0000, 0x7fff_ffff).toString(16);
    const path = `/reports/${hex()}${hex()}${hex()}${hex()}`;
    const response = await send(get(path));
    if (response.status === 404) return;
    fail({
      expected: `404 for ${path}, which nobody ordered`,
      received: answerText(response),
      ...(response.status < 300 ? { mistake: "unknown-pending" } : {}),
    });
  },
};
