import { answerText } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { mistake } from "./mistakes.ts";
import { expectHealthy, request } from "./requests.ts";

export const others: Check = {
  id: "others",
  sentence: "Paths that only resemble /health answer 404.",
  hints: [
    "Send `GET /healthy` and `GET /health/now`. Who answers?",
    "A load balancer with a slip in its settings should hear that the path is wrong, not that all is well.",
    {
      fastapi: "A path with `{...}` in it matches many paths. This one is fixed: write it without braces.",
      django:
        "`path()` matches the whole path. A regular expression in `re_path()` matches anything that begins so, unless it ends in `$`.",
    },
    {
      fastapi: 'The decorator is `@app.get("/health")`.',
      django: 'The line in `urlpatterns` is `path("health", views.health)`.',
    },
  ],
  mistakes: [
    mistake(
      "too-wide",
      "Another path was answered as if it were `/health`. The pattern matches more than the one path.",
      ({ response }) => response.status < 300,
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    await expectHealthy(context);
    const word = random.word();
    for (const path of [`/${word}`, `/health${word}`, `/health/${word}`, `/${word}/health`]) {
      const response = await send(request("GET", path));
      if (response.status !== 404) fail({ expected: `404 for GET ${path}`, received: answerText(response) });
    }
  },
};
