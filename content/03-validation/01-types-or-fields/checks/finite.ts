import { property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, expectAccepted, expectRefusal, isSuccess, itemWithPrice, post } from "./items.ts";
import { everywhere, mistake } from "./mistakes.ts";

export const finite: Check = {
  id: "finite",
  sentence:
    "A price that is not a finite number (`NaN`, `Infinity`, `1e400`) is refused, and refusing it is no error of the server.",
  hints: [
    'Send `{"name": "tea", "price": NaN}`. Python\'s `json` reads `NaN` although it is no JSON, and `1e400`, which is JSON, becomes infinity.',
    "NaN is neither below nor above anything: `NaN < 0` and `NaN > 1_000_000` are both false. It must be refused by name, or by a test that is true for good values only.",
    {
      fastapi:
        "Two places: `Field(allow_inf_nan=False)` or bounds on the price, and a handler for `RequestValidationError`. The default one repeats the input in its answer and fails on NaN, with a 500.",
      django:
        "`forms.FloatField` refuses NaN and infinity by itself: validate with the form, and answer with its errors rather than with the data.",
    },
    {
      fastapi:
        '`@app.exception_handler(RequestValidationError)`, and in it a `JSONResponse` with `status_code=422` whose content leaves out `error["input"]` and `error["ctx"]`.',
      django:
        'In the view: `form = ItemForm(data)`, then `if not form.is_valid(): return JsonResponse({"errors": form.errors.get_json_data()}, status=400)`.',
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "input-echoed",
      "With NaN in hand, FastAPI could not write its answer, and failed. If the price is not checked yet, that was your endpoint's answer. If it is, it was the default handler of validation errors: it repeats the input. Replace it with one that does not.",
      ({ response, framework }) => framework === "fastapi" && response.status === 500,
    ),
    mistake(
      "nan-becomes-null",
      "The price was accepted and came back as `null`: Pydantic writes NaN and infinity so. Every comparison with NaN is false; declare `ge` and `le`, or `allow_inf_nan=False`.",
      ({ response, value }) => isSuccess(response) && property(value, "price") === null,
    ),
    mistake(
      "nan-written",
      "The server wrote `NaN` or `Infinity` into its answer, which no JSON parser of a browser reads. Every comparison with NaN is false; `FloatField` asks whether the number is finite.",
      ({ response, body }) => isSuccess(response) && /NaN|Infinity/.test(body),
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    const item = anyItem(random);
    await expectAccepted(context, item, `a price of ${item.price}`);
    for (const price of ["NaN", "Infinity", "-Infinity", "1e400"]) {
      const response = await send(post(itemWithPrice(item.name, price)));
      expectRefusal(context, response, `a price of ${price}`);
    }
  },
};
