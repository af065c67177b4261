import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { expectRefusal, isSuccess, request, sendWithKey } from "./requests.ts";

export const withoutKey: Check = {
  id: "without-key",
  sentence: "Without the key, every route under /stock/ answers 401, and a refused request changes nothing.",
  hints: [
    "Send `DELETE /stock/tea` without a key, then `GET /stock/` with it. Is there still tea?",
    "There are four routes. A guard that you put on each of them can be forgotten on one; look for the place that all four pass.",
    {
      fastapi: "`include_router` takes `dependencies=[...]`. They run before every endpoint of the router.",
      django:
        "A middleware stands before all views. Its method `process_view` is called when the route is known and the view has not run yet.",
    },
    {
      fastapi: "`app.include_router(stock.router, dependencies=[Depends(require_key)])`.",
      django:
        'In `process_view`: return None unless `"stock" in request.resolver_match.app_names`; return None when the key is right; else return a `JsonResponse` with status 401. List the class in `MIDDLEWARE`.',
    },
  ],
  mistakes: [
    ...everywhere,
    {
      id: "too-late",
      message:
        "The answer was 401, and yet the request was carried out. The code that asks for the key runs after the view: ask in `process_view`, or before `get_response(request)`.",
    },
    mistake(
      "required-header",
      "A header that is declared without a default is a validation error when it is missing: 422, which says that the client wrote something wrong. Give it the default None and answer 401 yourself.",
      ({ framework, response }) => framework === "fastapi" && response.status === 422,
    ),
    mistake(
      "route-left-open",
      "This route is still open. A guard on one route guards that one; put it where the whole router, or the whole app, is included.",
      ({ response }) => isSuccess(response),
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const name = `${random.word()}-${random.integer(10, 99)}`;
    const count = random.integer(1, 500);
    await sendWithKey(context, "PUT", `/stock/${name}/${count}`);
    const requests = [
      ["GET", "/stock/"],
      ["GET", `/stock/${name}`],
      ["GET", `/stock/no-${name}`],
      ["PUT", `/stock/${name}/${count + 1}`],
      ["DELETE", `/stock/${name}`],
    ] as const;
    for (const [method, path] of requests)
      expectRefusal(context, await send(request(method, path)), `${method} ${path} without a key`);
    const after = await sendWithKey(context, "GET", "/stock/");
    if (property(json(after), name) !== count)
      fail({
        expected: `still ${count} for "${name}" after the refused PUT and DELETE`,
        received: answerText(after),
        mistake: "too-late",
      });
  },
};
