import { answer, answerText, json, last, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";

export const healthy: Check = {
  id: "healthy",
  sentence: "`GET /health` is answered with 200 and JSON that says `ok`.",
  hints: [
    "A nudge: where to look, or what to try in the request sender.",
    "What the framework offers for it, by name.",
    "Nearly the solution.",
  ],
  mistakes: [
    {
      id: "text",
      message: "The answer is text. A client that expects JSON cannot read it.",
      recognise: ({ exchanges }) => {
        const response = answer(last(exchanges));
        return response?.status === 200 && property(json(response), "status") === undefined;
      },
    },
  ],
  async verify({ send, fail }) {
    const response = await send({ method: "GET", path: "/health" });
    if (response.status !== 200 || property(json(response), "status") !== "ok")
      fail({ expected: '200 with {"status": "ok"}', received: answerText(response) });
  },
};
