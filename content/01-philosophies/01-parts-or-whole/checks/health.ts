import { answerText, header, json } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { mistake, unreached } from "./mistakes.ts";
import { isHealthy, path, request } from "./requests.ts";

export const health: Check = {
  id: "health",
  sentence: 'GET /health is answered with 200 and the JSON object {"status": "ok"}, with or without a query.',
  hints: [
    "Send `GET /health` in the request sender. The status tells whether the path is known; the content type tells what the client takes the body for.",
    {
      fastapi: "A decorator on a function gives it a method and a path: `@app.get(...)`.",
      django:
        "Two things are needed: a function that takes the request and returns a response, and a line in `urlpatterns` that leads to it. Django's paths are written without the slash at the front.",
    },
    {
      fastapi:
        "What the function returns is written as JSON. Return a dictionary; do not write JSON yourself.",
      django: "`JsonResponse` from `django.http` takes a dictionary, writes it and sets the content type.",
    },
    {
      fastapi: 'Under `@app.get("/health")`, a function whose body is `return {"status": "ok"}`.',
      django:
        'Make `service/views.py` with `def health(request): return JsonResponse({"status": "ok"})`, and add `path("health", views.health)` to `urlpatterns`.',
    },
  ],
  mistakes: [
    ...unreached,
    mistake(
      "json-in-json",
      "The function returned JSON that it had written itself, and FastAPI wrote that text as JSON once more: quotes within quotes. Return the dictionary.",
      ({ response, framework }) => framework === "fastapi" && typeof json(response) === "string",
    ),
    mistake(
      "marked-as-html",
      "The body is right, its content type says that it is a web page. `HttpResponse` means HTML unless told otherwise; `JsonResponse` means JSON.",
      ({ response, framework }) =>
        framework === "django" &&
        isHealthy(response) &&
        (header(response, "content-type") ?? "").startsWith("text/html"),
    ),
    mistake(
      "text-body",
      "The answer is plain text. A program that asks for JSON cannot read it; answer with a JSON object.",
      ({ response }) => response.status === 200 && json(response) === undefined,
    ),
    mistake(
      "other-json",
      'The answer is JSON, but not `{"status": "ok"}` with nothing else.',
      ({ response }) => response.status === 200 && !isHealthy(response),
    ),
  ],
  async verify({ random, send, fail }) {
    for (const query of ["", `?${random.word()}=${random.integer(1, 99)}`]) {
      const response = await send(request("GET", path + query));
      if (!isHealthy(response))
        fail({ expected: '200 with {"status": "ok"}', received: answerText(response) });
      const type = header(response, "content-type") ?? "none";
      if (!/^application\/json\b/i.test(type))
        fail({ expected: "the content type application/json", received: type });
    }
  },
};
