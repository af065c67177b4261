import { isObject } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { expectNamed, expectRefusal, isRefusal, isSuccess, post } from "./items.ts";
import { everywhere, mistake, neverAsked } from "./mistakes.ts";

export const allErrors: Check = {
  id: "all-errors",
  sentence: "A request with several mistakes is refused once, and the answer names every field at fault.",
  hints: [
    "Send `{}` as the body. Which fields does the answer name?",
    "Whoever fills in a form wants all corrections at once. Both frameworks collect every error before they answer; pass on the whole collection.",
    {
      fastapi:
        "Pydantic has collected them already: a handler for `RequestValidationError` must answer with all of `error.errors()`, not with the first.",
      django:
        'Ask `form.is_valid()`; when it says no, answer `JsonResponse({"errors": form.errors.get_json_data()}, status=400)`.',
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "errors-with-200",
      "The errors are there, the status says that all went well. A page with a form is shown again with 200; a program reads the status first: answer 400.",
      ({ response, body }) => response.status === 200 && /required|error/i.test(body),
    ),
    mistake(
      "accepted-with-errors",
      neverAsked,
      ({ response, framework }) => framework === "django" && isSuccess(response),
    ),
    mistake(
      "key-error",
      "The view reaches for a key that was not sent, and Python raises `KeyError`. Let the form look for its fields.",
      ({ response, body }) => response.status === 500 && body.includes("KeyError"),
    ),
    mistake(
      "first-error-only",
      "Only one of the mistakes is told. Send the whole collection of errors instead of its first.",
      ({ response, value }) => isRefusal(response) && isObject(value),
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    for (const body of ["{}", `{"price": "${random.word()}"}`, '{"name": null, "price": null}']) {
      const response = await send(post(body));
      expectRefusal(context, response, body);
      expectNamed(context, response, ["name", "price"]);
    }
  },
};
