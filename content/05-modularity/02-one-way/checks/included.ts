import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";

export const included: Check = {
  id: "included",
  sentence: "`main.py` serves the orders by including the router of `orders.py`, and has no route of theirs.",
  hints: [
    "Search `main.py` for `/orders`. Is there still a route?",
    "Two copies of an endpoint drift apart. The first route that matches answers, and the other is never asked.",
    "Remove the endpoint from `main.py`, import the module and call `app.include_router(orders.router)`, once.",
  ],
  mistakes: [
    {
      id: "left-in-main",
      message:
        "A new route in `orders.py` is not served, or an old one in `main.py` answers in its place. Include the router, and remove the endpoint from `main.py`.",
    },
  ],
  async verify({ copy, random, fail }) {
    const word = random.word();
    const copied = await copy({ files: { "orders.py": replacement(word) } });
    const server = await copied.serve();
    const response = await server.send({ method: "GET", path: "/orders/tea/2" });
    if (property(json(response), "answered") !== word)
      fail({
        expected: "GET /orders/tea/2 answered by orders.py, after its endpoint was changed",
        received: answerText(response),
        mistake: "left-in-main",
      });
  },
};

/** Another `orders.py`, which answers every path with a word: its prefix may stand here or in `main.py`. */
const replacement = (word: string): string => `from fastapi import APIRouter

router = APIRouter()


@router.get("/{path:path}")
async def answer(path: str) -> dict[str, str]:
    return {"answered": "${word}"}
`;
