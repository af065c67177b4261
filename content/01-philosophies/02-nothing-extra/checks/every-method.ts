import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { expectNotFound, request } from "./requests.ts";

export const everyMethod: Check = {
  id: "every-method",
  sentence: "An unknown path gets the same 404 for POST, PUT, PATCH and DELETE.",
  hints: [
    "Send `POST /helth`. A path that is not there cannot refuse a method.",
    "A route that catches all paths is a route: it has methods, and it comes between others. The place for “no route matched” is another.",
    {
      fastapi:
        "An exception handler for 404 is asked whatever the method was: `@app.exception_handler(404)`.",
      django: "`handler404` is asked whatever the method was. Do not put `@require_GET` over it.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "get-only",
      "The answer is 405: a route for all paths took the request, and knows GET alone. Handle the 404 instead of catching all paths.",
      ({ response }) => response.status === 405,
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const path = `/${random.word()}/${random.integer(1, 999)}`;
      expectNotFound(context, await send(request(method, path)), path);
    }
  },
};
