import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, expectHeaders, newId, request } from "./layers.ts";

export const everyAnswer: Check = {
  id: "every-answer",
  sentence: "Answers that no view has written carry both headers as well: 404, 405, 418.",
  hints: [
    "Send `GET /no-such-thing`, `POST /teas` and `GET /coffee`, and look for `X-Request-ID` and `X-Log`.",
    {
      fastapi:
        "A dependency belongs to a route. Where no route fits, nobody calls it; and an exception makes an answer of its own, without the headers that a dependency has set.",
      django: "A decorator belongs to a view. Where no line of the URL table fits, nobody calls it.",
    },
    "`no_coffee` answers itself. Whatever shall see its answers must lie further out.",
    {
      fastapi: "From first added to last added: `no_coffee`, `access_log`, `request_id`.",
      django: "From first listed to last listed: `RequestId`, `AccessLog`, `NoCoffee`.",
    },
  ],
  mistakes: [
    ...everywhere,
    {
      id: "one-route",
      message:
        "This answer came without the id: what sets it belongs to routes, and here no route has answered. Make it a layer around all of them.",
    },
    {
      id: "coffee-outside",
      message:
        "The layer against coffee answers before the other two are asked: it lies outside of them. Put it next to the core.",
    },
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const attempts = [
      ["GET", `/${random.word()}/${random.integer(1, 99)}`, 404, "one-route"],
      ["GET", `/teas/no-${random.word()}`, 404, "one-route"],
      ["POST", "/teas", 405, "one-route"],
      ["GET", `/coffee/${random.word()}`, 418, "coffee-outside"],
    ] as const;
    for (const [method, path, status, mistake] of attempts) {
      const id = newId(context);
      const sent = request(method, path, id);
      const response = await send(sent);
      if (response.status !== status)
        fail({ expected: `${status} for ${method} ${path}`, received: String(response.status) });
      expectHeaders(context, sent, response, id, { noId: mistake, noLog: mistake });
    }
  },
};
