import type { Check } from "../../../../sandboxes/contract/types.ts";
import { anyItem, expectAccepted, expectNamed, expectRefusal, isRefusal, isSuccess, post } from "./items.ts";
import { everywhere, mistake, neverAsked } from "./mistakes.ts";

export const bounds: Check = {
  id: "bounds",
  sentence:
    "A name has 1 to 80 characters and a price lies between 0 and 1,000,000; the limits themselves are allowed.",
  hints: [
    "Try a price of -1, an empty name, and a name of 81 characters.",
    "A type says what kind of value it is, not how large. Both frameworks let you declare limits beside the field.",
    {
      fastapi:
        "`Annotated[float, Field(ge=0, le=1_000_000)]` for the price, `Field(min_length=1, max_length=80)` for the name.",
      django:
        "`forms.FloatField(min_value=0, max_value=1_000_000)` and `forms.CharField(max_length=80)`; a `CharField` is required, so that it refuses an empty name already.",
    },
  ],
  mistakes: [
    ...everywhere,
    mistake(
      "never-asked",
      neverAsked,
      ({ response, framework, sent }) =>
        framework === "django" && isSuccess(response) && sent.includes('"name":""'),
    ),
    mistake(
      "empty-name",
      "An empty name is still a text. Give it a smallest length.",
      ({ response, sent }) => isSuccess(response) && sent.includes('"name":""'),
    ),
    mistake(
      "no-name-limit",
      "A name of 81 characters was accepted. Give it a greatest length.",
      ({ response, sent }) => isSuccess(response) && sent.length > 80,
    ),
    mistake(
      "no-lower-bound",
      "A negative price was accepted. Any float will do for the type; say that it must be 0 or more.",
      ({ response, sent }) => isSuccess(response) && sent.includes('"price":-'),
    ),
    mistake(
      "no-upper-bound",
      "A price beyond 1,000,000 was accepted. Declare the upper limit as well as the lower.",
      ({ response }) => isSuccess(response),
    ),
    mistake(
      "limit-excluded",
      "A value that lies exactly on the limit was refused. “At most” is `le` or `max_value`, not `lt`.",
      ({ response }) => isRefusal(response),
    ),
  ],
  async verify(context) {
    const { random, send } = context;
    const item = anyItem(random);
    await expectAccepted(context, { ...item, price: 0 }, "a price of 0");
    await expectAccepted(context, { ...item, price: 1_000_000 }, "a price of 1,000,000");
    await expectAccepted(context, { ...item, name: "ü".repeat(80) }, "a name of 80 characters");
    const below = -random.decimal(0.01, 500, 2);
    const above = 1_000_000 + random.decimal(0.01, 500, 2);
    const outside = [
      [{ ...item, price: below }, `a price of ${below}`, "price"],
      [{ ...item, price: above }, `a price of ${above}`, "price"],
      [{ ...item, name: "" }, "an empty name", "name"],
      [{ ...item, name: "x".repeat(81) }, "a name of 81 characters", "name"],
    ] as const;
    for (const [wrong, what, field] of outside) {
      const response = await send(post(JSON.stringify(wrong)));
      expectRefusal(context, response, what);
      expectNamed(context, response, [field]);
    }
  },
};
