import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, expectHeaders, newId, request } from "./layers.ts";

export const passedOn: Check = {
  id: "passed-on",
  sentence: "An id that comes with the request is in the answer, and in the log's line.",
  hints: [
    "Send `GET /teas` with the header `X-Request-ID: maple-1`, and look at the headers of the answer.",
    "A layer is called with the request and with the way further in. What it does before it goes in happens on the way in, what it does afterwards on the way out.",
    {
      fastapi:
        '`app.middleware("http")(layers.request_id)` adds a function as a layer. What is added last lies outermost, so that the order of the lines is from the inside to the outside.',
      django:
        "`MIDDLEWARE` lists layers as they are met: the first is outermost. Write `RequestId` like the two classes that are there.",
    },
    {
      fastapi:
        '`request.state.request_id = request.headers.get("X-Request-ID") or uuid4().hex`; then `response = await call_next(request)`; then set the header. Add `no_coffee`, `access_log`, `request_id`, in this order.',
      django:
        '`request.request_id = request.headers.get("X-Request-ID") or uuid4().hex`; then `response = self.get_response(request)`; then set the header. List `RequestId`, `AccessLog`, `NoCoffee`, in this order.',
    },
  ],
  mistakes: [
    ...everywhere,
    {
      id: "not-passed-on",
      message:
        "The id that was sent is not the one in the answer. A caller passes an id on to find its request in your log; make one only where there is none.",
    },
  ],
  async verify(context) {
    for (const path of ["/teas", `/teas/${context.random.pick(["assam", "oolong", "sencha"])}`]) {
      const id = newId(context);
      const sent = request("GET", path, id);
      expectHeaders(context, sent, await context.send(sent), id, { noId: "not-passed-on", noLog: "no-log" });
    }
  },
};
