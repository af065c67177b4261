import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, expectHeaders, newId, request } from "./layers.ts";

export const notMixed: Check = {
  id: "not-mixed",
  sentence: "Requests that come together keep their own ids.",
  hints: [
    "While one request waits for its tea, others come in. Where does your layer keep the id meanwhile?",
    "There is one layer for all requests. A global variable, or an attribute of the layer, holds what the last one has written.",
    {
      fastapi: "Keep it in `request.state`, which belongs to this request, or in a local variable.",
      django: "Keep it on `request`, or in a local variable; never on `self`.",
    },
  ],
  mistakes: [
    ...everywhere,
    {
      id: "shared",
      message:
        "A request was answered with another's id. It was kept where all requests write: in a global variable, or on the middleware object.",
    },
  ],
  async verify(context) {
    const requests = Array.from({ length: 8 }, (_, place) =>
      request("GET", "/teas/assam", `${newId(context)}-${place}`),
    );
    const { responses } = await context.together(requests);
    for (const [place, sent] of requests.entries()) {
      const response = responses[place];
      const id = sent.headers?.find(([name]) => name === "x-request-id")?.[1] ?? "";
      if (response) expectHeaders(context, sent, response, id, { noId: "shared", noLog: "shared" });
    }
  },
};
