import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, isRefusal, isSuccess, itemWithPrice, post } from "./items.ts";
import { everywhere, mistake } from "./mistakes.ts";

export const converted: Check = {
  id: "converted",
  sentence:
    'A price sent as text, such as `"12.50"`, is refused or becomes a number; it never comes back as text.',
  hints: [
    'Send `{"name": "tea", "price": "12.50"}`, with the quotes around the price, and look at the answer.',
    "Both frameworks turn such text into a float while they validate. What was sent stays what it was: take the result of validation.",
    {
      fastapi: "Return the item that the endpoint got as its parameter; its price is a float.",
      django: "Return `form.cleaned_data`, not the dictionary that you gave to the form.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "raw-data",
      "What came back is what was sent, not what was validated. The form keeps its results in `form.cleaned_data`.",
      ({ response, value, framework }) =>
        framework === "django" && isSuccess(response) && typeof property(value, "price") === "string",
    ),
    mistake(
      "raw-body",
      "What came back is what was sent, not what was validated. The `Item` that the endpoint gets as its parameter holds the results.",
      ({ response, value, framework }) =>
        framework === "fastapi" && isSuccess(response) && typeof property(value, "price") === "string",
    ),
  ],
  async verify({ random, send, fail }) {
    const { name, price } = anyItem(random);
    const response = await send(post(itemWithPrice(name, `"${price.toFixed(2)}"`)));
    if (isRefusal(response)) return;
    if (isSuccess(response) && property(json(response), "price") === price) return;
    fail({ expected: `400, 422 or a price of ${price} as a number`, received: answerText(response) });
  },
};
