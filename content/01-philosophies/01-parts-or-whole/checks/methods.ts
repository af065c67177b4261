import { answerText, header } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { mistake, unreached } from "./mistakes.ts";
import { expectHealthy, path, request } from "./requests.ts";

export const methods: Check = {
  id: "methods",
  sentence: "POST, PUT, PATCH and DELETE on /health are refused with 405 and an Allow header that names GET.",
  hints: [
    "Send `POST /health`. Which part of the project answers, and with which status?",
    {
      fastapi:
        "A route knows its methods. What a decorator such as `@app.get` does not name, FastAPI refuses itself.",
      django:
        "A line in `urlpatterns` knows no methods: every method reaches the view. `django.views.decorators.http` has decorators that refuse.",
    },
    {
      fastapi:
        "Use one `@app.get`, and nothing that looks at `request.method`. The refusal and its Allow header come by themselves.",
      django:
        "`@require_GET` answers 405 and sets Allow. If you still see 403: read its page. The CSRF middleware, which startproject listed in `MIDDLEWARE`, refused before your view was asked.",
    },
    {
      fastapi: '`@app.get("/health")` over a plain function passes this check.',
      django:
        "Put `@csrf_exempt`, from `django.views.decorators.csrf`, and `@require_GET` over the view. An endpoint that refuses every POST has nothing that a forged one could do.",
    },
  ],
  mistakes: [
    ...unreached,
    mistake(
      "csrf-first",
      "The refusal came from Django's CSRF middleware, with 403, before your view was asked. It is one of the parts that startproject puts in; mark the view `@csrf_exempt`.",
      ({ response, framework }) => framework === "django" && response.status === 403,
    ),
    mistake(
      "any-method",
      "The endpoint answers methods that it should refuse. A URL pattern in Django says nothing about methods; in FastAPI, name only GET.",
      ({ response }) => response.status < 300,
    ),
    mistake(
      "no-allow",
      "The status is right, but a 405 must say which methods are allowed, in an `Allow` header (RFC 9110, section 15.5.6). The framework's own refusal has it.",
      ({ response }) => response.status === 405 && header(response, "allow") === undefined,
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    await expectHealthy(context);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await send({
        ...request(method, path),
        ...(method === "DELETE" ? {} : { body: `{"${random.word()}": ${random.integer(1, 99)}}` }),
      });
      if (response.status !== 405)
        fail({ expected: `405 for ${method} /health`, received: answerText(response) });
      const allow = header(response, "allow");
      const allowed = (allow ?? "").split(",").map((name) => name.trim());
      if (!allowed.includes("GET"))
        fail({
          expected: "an Allow header that names GET",
          received: allow === undefined ? "no Allow header" : `Allow: ${allow}`,
        });
    }
  },
};
