import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, expectHeaders, headerText, idOf, request } from "./layers.ts";

export const made: Check = {
  id: "made",
  sentence: "A request without an id gets one, and each another.",
  hints: [
    "Send `GET /teas` twice without the header. Are the two ids there, and do they differ?",
    "A layer is made once, when the server starts, and called for each request. What is computed when it is made is the same for all.",
    "`uuid4().hex` inside of the function, or of `__call__`, makes a new one for each request.",
  ],
  mistakes: [
    ...everywhere,
    {
      id: "made-once",
      message: "Two requests got the same id: it was made when the server started. Make it for each request.",
    },
  ],
  async verify(context) {
    const seen = new Set<string>();
    for (let round = 1; round <= 3; round += 1) {
      const sent = request("GET", "/teas");
      const response = await context.send(sent);
      const id = idOf(response);
      if (id === "")
        context.fail({
          expected: "an X-Request-ID of the server's own",
          received: headerText(response, "X-Request-ID"),
        });
      if (seen.has(id))
        context.fail({
          expected: "another id for each request",
          received: `${id} again`,
          mistake: "made-once",
        });
      seen.add(id);
      expectHeaders(context, sent, response, id, { noId: "no-log", noLog: "no-log" });
    }
  },
};
