import { answerText, header, isObject, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check, CheckContext } from "../../../../sandboxes/contract/types.ts";
import { anyItem, type Item, isRefusal, post } from "./items.ts";
import { everywhere, itemName, mistake } from "./mistakes.ts";

export const created: Check = {
  id: "created",
  sentence:
    "A valid item is answered with 201 and comes back as it was created: its name, its price, nothing else.",
  hints: [
    "Look at the answer in the request sender: which status has it, and which keys?",
    "The article's endpoint answers 200 and calls the name `item_name`. A client that creates something expects 201 (Created) and the thing itself.",
    {
      fastapi:
        'The decorator takes the status: `@app.post("/items/", status_code=201)`. The function may return the `Item` itself.',
      django: "JsonResponse takes the status: `JsonResponse(form.cleaned_data, status=201)`.",
    },
  ],
  mistakes: [
    ...everywhere,
    itemName,
    mistake(
      "price-as-text",
      "The price came back as text. A `Decimal` has no JSON number of its own, so both frameworks write it in quotes; a float stays a number.",
      ({ value }) => typeof property(value, "price") === "string",
    ),
    mistake(
      "not-marked-as-json",
      "The body is right, its content type is not: the client is told that this is a page. `JsonResponse` says application/json; `HttpResponse` says text/html unless told otherwise.",
      ({ response, framework }) =>
        framework === "django" &&
        response.status === 201 &&
        (header(response, "content-type") ?? "").startsWith("text/html"),
    ),
    mistake(
      "status-200",
      "The item is right, the status is 200. For something that was created it is 201.",
      ({ response, value }) => response.status === 200 && property(value, "price") !== undefined,
    ),
    mistake(
      "form-reads-post",
      "The form says that both fields are missing. `request.POST` holds what an HTML form sends; a JSON body is in `request.body`, as bytes.",
      ({ response, body, framework }) =>
        framework === "django" && isRefusal(response) && body.split("required").length > 2,
    ),
    mistake(
      "valid-item-refused",
      "A valid item was refused. Read which field your own rules object to.",
      ({ response }) => isRefusal(response),
    ),
  ],
  async verify(context) {
    for (let round = 0; round < 3; round += 1) await expectCreated(context, anyItem(context.random));
  },
};

async function expectCreated({ send, fail }: CheckContext, item: Item): Promise<void> {
  const response = await send(post(JSON.stringify(item)));
  const value = json(response);
  const same =
    isObject(value) &&
    Object.keys(value).length === 2 &&
    value.name === item.name &&
    value.price === item.price;
  if (response.status !== 201 || !same)
    fail({ expected: `201 with ${JSON.stringify(item)}`, received: answerText(response) });
  const type = header(response, "content-type") ?? "none";
  if (!isJsonType(type)) fail({ expected: "the content type application/json", received: type });
}

const isJsonType = (type: string): boolean => /^application\/([\w.-]+\+)?json\b/i.test(type);
