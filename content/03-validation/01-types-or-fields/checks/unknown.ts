import { answerText, json } from "../../../../sandboxes/contract/read.ts";
import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, expectAccepted, expectNamed, expectRefusal, isSuccess, post } from "./items.ts";
import { everywhere, mistake } from "./mistakes.ts";

export const unknown: Check = {
  id: "unknown",
  sentence: "A field that an item does not have is refused and named.",
  hints: [
    "Send an item with one field more, such as `discount`. Was it refused, or silently dropped?",
    "Both frameworks ignore what they were not told about. A client that misspells an optional field would never learn of it.",
    {
      fastapi:
        "A Pydantic model has settings of its own: `model_config = ConfigDict(...)`. One of them is called `extra`.",
      django:
        "A form has no setting for this. In `clean()`, compare the keys of `self.data` with those of `self.fields`.",
    },
    {
      fastapi: 'In the class: `model_config = ConfigDict(extra="forbid")`.',
      django:
        'In `clean()`: `for key in self.data.keys() - self.fields.keys(): self.add_error(None, f"{key}: there is no such field.")`',
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "add-error-field",
      "`add_error()` takes a field that the form has, or `None`. For a field that it does not have, pass `None` and put the name into the message.",
      ({ body }) => body.includes("has no field named"),
    ),
    mistake(
      "extra-ignored",
      "The unknown field was dropped and the item accepted. Silence is the default of both frameworks here; ask for the opposite.",
      ({ response }) => isSuccess(response),
    ),
  ],
  async verify(context) {
    const { random, send, fail } = context;
    const item = anyItem(random);
    await expectAccepted(context, item, "an item without the unknown field");
    const field = `${random.word()}_${random.integer(10, 99)}`;
    const extra = await send(post(JSON.stringify({ ...item, [field]: random.integer(1, 50) })));
    expectRefusal(context, extra, `the unknown field "${field}"`);
    expectNamed(context, extra, [field]);
    const twice = await send(post(JSON.stringify({ price: item.price, [field]: true })));
    expectRefusal(context, twice, `a missing name and the unknown field "${field}"`);
    expectNamed(context, twice, ["name", field]);
    if (json(twice) === undefined) fail({ expected: "a JSON body", received: answerText(twice) });
  },
};
