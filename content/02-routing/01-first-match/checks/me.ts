import { answerText, json, property } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { get } from "./items.ts";
import { mistake, redirected } from "./mistakes.ts";

export const me: Check = {
  id: "me",
  sentence: "`GET /items/me` names the user of the `X-User` header, and nobody takes `me` for an id.",
  hints: [
    "Send `GET /items/me`. Which of the functions answered?",
    "Both frameworks try the routes from top to bottom and stop at the first that matches. They do not look for the best match.",
    {
      fastapi:
        "The annotation decides whether an id is acceptable after the route has been chosen: too late for another route to be tried. What counts is the order of the decorators.",
      django:
        "A converter is part of the pattern: `<int:…>` does not match `me`, so that the next line gets its turn. With any other pattern, the order of the lines decides.",
    },
    {
      fastapi: 'Move the whole function of `@app.get("/items/me")` above the one of `"/items/{item_id}"`.',
      django: 'Put `path("items/me", views.my_items)` above the line of the dynamic route.',
    },
  ],
  mistakes: [
    redirected,
    mistake(
      "me-is-last",
      "The route of the ids took `me` for one and refused it. It stands first and matches any piece of text; the route for `me` was never asked.",
      ({ response }) => [404, 422].includes(response.status),
    ),
    mistake(
      "me-is-an-id",
      "The route of the ids took `me` for one and answered. It stands first and matches any piece of text; the route for `me` was never asked.",
      ({ value }) => property(value, "item_id") === "me",
    ),
    mistake(
      "int-of-me",
      "The route of the ids took `me` for one, and `int()` failed on it.",
      ({ response }) => response.status === 500,
    ),
  ],
  async verify({ random, send, fail }) {
    for (let round = 0; round < 2; round += 1) {
      const user = `${random.word()}-${random.integer(10, 99)}`;
      const response = await send(get("/items/me", [["x-user", user]]));
      if (response.status === 200 && property(json(response), "owner") === user) continue;
      fail({ expected: `200 with {"owner": "${user}"}`, received: answerText(response) });
    }
  },
};
