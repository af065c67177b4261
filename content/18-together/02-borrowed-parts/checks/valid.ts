import { answerText, isObject, json } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed } from "./mistakes.ts";
import { drawOrder, post } from "./orders.ts";

export const valid: Check = {
  id: "valid",
  sentence: "A valid order is created: 201 with `id`, `tea` and `grams`, and never the card.",
  hints: [
    'Send the example of the request sender, with `"grams": "250"` in quotes. What does the answer say?',
    "`schemas.py` says that grams are a number. Whoever uses what the client wrote, and not what the model made of it, answers with text.",
    {
      fastapi: "Declare the parameter, `order: Order`, and FastAPI reads the body with the model.",
      django: "`Order.model_validate_json(request.body)` reads bytes and returns a finished `Order`.",
    },
  ],
  mistakes: [
    crashed,
    {
      id: "raw-data",
      message: "The grams came back as text: the answer was made from what the client wrote.",
    },
    {
      id: "card-shown",
      message: "The answer holds the gift card. Build it from the fields that it shall have.",
    },
  ],
  async verify({ random, send, fail }) {
    for (const quoted of [false, true]) {
      const order = drawOrder(random);
      const sent = quoted ? { ...order, grams: String(order.grams) } : order;
      const response = await send(post("/orders", JSON.stringify(sent)));
      const body = json(response);
      const expected = `201 with id, tea "${order.tea}" and grams ${order.grams}, and nothing else`;
      const received = answerText(response);
      if (response.status !== 201 || !isObject(body)) return fail({ expected, received });
      if ("card" in body) fail({ expected, received, mistake: "card-shown" });
      if (typeof body.grams === "string") fail({ expected, received, mistake: "raw-data" });
      if (body.tea !== order.tea || body.grams !== order.grams || typeof body.id !== "number")
        fail({ expected, received });
    }
  },
};
