import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { mistake } from "./mistakes.ts";
import { isRefusal, request } from "./requests.ts";

export const staysOpen: Check = {
  id: "stays-open",
  sentence: "GET /health needs no key.",
  hints: [
    "Send `GET /health` without a key. A load balancer has none.",
    "The guard belongs to one part of the program, not to the whole.",
    {
      fastapi:
        "Dependencies of `FastAPI(...)` hold for every route. Those of `include_router(...)` hold for that router.",
      django:
        "A middleware sees every request. It must ask which app the route belongs to, and let the others pass.",
    },
  ],
  mistakes: [
    mistake(
      "whole-app",
      "The whole program is locked, `/health` with it. Guard the stock's routes alone.",
      ({ response }) => isRefusal(response) || response.status === 422,
    ),
  ],
  async verify({ random, send, fail }) {
    for (const query of ["", `?${random.word()}=1`]) {
      const response = await send(request("GET", `/health${query}`));
      if (response.status !== 200)
        fail({ expected: "200 for GET /health without a key", received: answerText(response) });
    }
  },
};
