import type { Check } from "../../../../sandboxes/contract/types.ts";
import { everywhere, mistake } from "./mistakes.ts";
import { expectNotFound, request } from "./requests.ts";

export const shape: Check = {
  id: "shape",
  sentence: 'An unknown path is answered with 404 and JSON: "error" is "not found", "path" is the path.',
  hints: [
    "Send `GET /helth` to each. Both answer 404 already; look at the body and at its content type.",
    {
      fastapi:
        "FastAPI keeps a table of exception handlers. Its own entry for HTTP errors writes `detail`; you can put in another.",
      django:
        "A URL configuration may name a view for the case that no line matches: a variable `handler404` beside `urlpatterns`. It works only with `DEBUG=False`.",
    },
    {
      fastapi:
        "`@app.exception_handler(404)` over a function that takes the request and the exception and returns a `JSONResponse`.",
      django:
        "The view takes `request` and `exception`, by these names, and returns a `JsonResponse`. Both frameworks let a response carry any status: name 404 yourself.",
    },
    {
      fastapi:
        'In the handler: `return JSONResponse({"error": "not found", "path": request.url.path}, status_code=404)`.',
      django:
        '`def not_found(request, exception): return JsonResponse({"error": "not found", "path": request.path}, status=404)`, then `handler404 = not_found`, and `DEBUG=False` in `settings.configure`.',
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "answers-200",
      "The body says that nothing was found, the status says that all is well. A handler's response carries the status that you give it, 200 unless told otherwise.",
      ({ response }) => response.status === 200,
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    const word = random.word();
    for (const path of [`/${word}`, `/${word}/${random.integer(1, 999)}/`, `/health/${word}`])
      expectNotFound(context, await send(request("GET", path)), path);
  },
};
