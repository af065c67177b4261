import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { mistake } from "./mistakes.ts";
import { request } from "./requests.ts";

export const healthStays: Check = {
  id: "health-stays",
  sentence: "GET /health still answers 200, and POST /health still answers 405.",
  hints: [
    "Send `GET /health`, then `POST /health`. Did the new code take a request that was not meant for it?",
    "Only a path that nobody serves is “not found”. A path that exists may have other errors, and these keep their status.",
    {
      fastapi:
        "A handler for `HTTPException` sees every HTTP error, 405 among them. `@app.exception_handler(404)` sees the one that is meant.",
      django:
        "Lines of `urlpatterns` are tried from the top, and one that matches everything hides all that follow. With `handler404` no such line is needed.",
    },
  ],
  mistakes: [
    mistake(
      "every-error",
      "`POST /health` is now “not found”, though the path is there. The handler takes every HTTP error for a 404; register it for the status 404 alone.",
      ({ sent, response }) => sent.method === "POST" && response.status === 404,
    ),
    mistake(
      "hidden",
      "`GET /health` is now “not found”. Something that matches every path stands before it.",
      ({ sent, response }) => sent.method === "GET" && response.status === 404,
    ),
  ],
  async verify({ random, send, fail }) {
    const found = await send(request("GET", `/health?${random.word()}=1`));
    if (found.status !== 200 || property(json(found), "status") !== "ok")
      fail({ expected: '200 with {"status": "ok"} for GET /health', received: answerText(found) });
    const refused = await send(request("POST", "/health"));
    if (refused.status !== 405) fail({ expected: "405 for POST /health", received: answerText(refused) });
  },
};
