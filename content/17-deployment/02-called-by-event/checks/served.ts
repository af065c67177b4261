import { answerText, header } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";

export const served: Check = {
  id: "served",
  sentence: "Under Uvicorn the same app answers at its own paths, as before.",
  hints: [
    "The workbench serves `main:app` with Uvicorn, without a gateway and without a stage. Do its routes still have their names?",
    "What belongs to one way of deployment belongs in that way's file. `main.py` need not know that Lambda exists.",
    "Leave `main.py` as it was. `lambda_function.py` imports the app, sets `root_path` and makes the handler; Uvicorn never imports it.",
  ],
  mistakes: [
    {
      id: "prefix-in-the-app",
      message:
        "At the desk the teas have moved: the stage is part of your routes now. Keep it out of `main.py`.",
    },
  ],
  async verify({ send, fail, random }) {
    const name = random.word();
    const created = await send({
      method: "POST",
      path: "/teas/",
      headers: [["content-type", "application/json"]],
      body: JSON.stringify({ name, price: 3 }),
    });
    const path = (header(created, "location") ?? "").replace(/^https?:\/\/[^/]+/, "");
    if (created.status !== 201 || path !== `/teas/${name}`)
      fail({
        expected: `201 for POST /teas/, with Location …/teas/${name}`,
        received: path || answerText(created),
        ...(created.status === 404 && { mistake: "prefix-in-the-app" }),
      });
  },
};
