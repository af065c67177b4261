import type { Check } from "../../../../sandboxes/contract/types.ts";
import { crashed } from "./mistakes.ts";
import { everyAnswer, fieldsOf } from "./users.ts";

export const later: Check = {
  id: "later",
  sentence: "A field that somebody adds to the store later stays in the house.",
  hints: [
    'Add a field with a default to `User` in `store.py`, such as `iban: str = "DE75…"`, and send `GET /users`. Take it away again afterwards.',
    "A list of what must not leave is right on the day it is written. A list of what may leave stays right.",
    "Name the two fields in a Pydantic model and give it to the endpoints as `response_model`; nothing in your code should mention `password_hash`.",
  ],
  mistakes: [
    crashed,
    {
      id: "denylist",
      message:
        "The new field got out. Your code names what is to be hidden, and nobody told it about this one. Name what may be told instead.",
    },
  ],
  async verify(context) {
    const copy = await context.copy({ overlay: "later" });
    for (const { what, users } of await everyAnswer(await copy.serve(), context))
      for (const user of users)
        if (fieldsOf(user).includes("iban"))
          context.fail({
            expected: `no \`iban\` in ${what}, after the store got such a field`,
            received: JSON.stringify(user),
            mistake: "denylist",
          });
  },
};
